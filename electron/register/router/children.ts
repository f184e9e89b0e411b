import { lookOverCare } from '../queries/children/lookOverCare'
import type { Contract } from '../../../shared/contract'
import { addChild } from '../commands/children/add'
import { addAlias } from '../commands/children/alias'
import { changeChild } from '../commands/children/change'
import { saveContact, withdrawContact } from '../commands/children/contacts'
import { addFlag, endFlag } from '../commands/children/flags'
import { mergeChildren, takeChildrenApart } from '../commands/children/merge'
import { bringBackPart, withdrawPart } from '../commands/children/parts'
import { setPlacement } from '../commands/children/setPlacement'
import { setStatus } from '../commands/children/setStatus'
import { bringBackChild, withdrawChild } from '../commands/children/withdraw'
import { likely } from '../queries/children/likely'
import { childList } from '../queries/children/list'
import { childPage } from '../queries/children/page'
import { search, searchSettled } from '../queries/children/search'
import type { Handlers } from '../rpc/assemble'

export const childrenHandlers: Handlers<Contract['children']> = {
  search,
  searchSettled,
  list: childList,
  get: childPage,
  add: addChild,
  change: changeChild,
  withdraw: withdrawChild,
  bringBack: bringBackChild,
  merge: mergeChildren,
  takeMergeApart: takeChildrenApart,
  likely,
  addFlag,
  endFlag,
  addAlias,
  saveContact,
  withdrawContact,
  withdrawPart,
  bringBackPart,
  lookOverCare,
  setStatus,
  setPlacement,
}
