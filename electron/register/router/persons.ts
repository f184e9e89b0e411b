import type { Contract } from '../../../shared/contract'
import { linkNamed, unlinkNamed } from '../commands/persons/link'
import { linkAll } from '../commands/persons/linkAll'
import { mergePerson } from '../commands/persons/merge'
import { askSameAgain, sayNotSame } from '../commands/persons/notSame'
import { savePerson } from '../commands/persons/save'
import { bringBackPerson, withdrawPerson } from '../commands/persons/withdraw'
import { alike } from '../queries/persons/alike'
import { named } from '../queries/persons/named'
import { ofRecord } from '../queries/persons/ofRecord'
import { personPage } from '../queries/persons/page'
import { suggestPersons } from '../queries/persons/suggest'
import type { Handlers } from '../rpc/assemble'

export const personsHandlers: Handlers<Contract['persons']> = {
  named,
  alike,
  get: personPage,
  suggest: suggestPersons,
  save: savePerson,
  withdraw: withdrawPerson,
  bringBack: bringBackPerson,
  merge: mergePerson,
  notSame: sayNotSame,
  askSameAgain,
  ofRecord,
  link: linkNamed,
  unlink: unlinkNamed,
  linkAll,
}
