import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { bestNamed } from '../places/bestNamed'
import { knownPersons } from './knownNames'

/** People of concern whose name holds what was typed. */
export const suggestPersons = query(contract.persons.suggest, async ({ input, db }) =>
  bestNamed(await knownPersons(db), input.text).map(({ id, name, detail }) => ({ id, name, detail })),
)
