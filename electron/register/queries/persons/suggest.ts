import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { ofConcernIndex } from '../finding/indexes'
import { bestNamed } from '../places/bestNamed'
import { knownPersons } from './knownNames'

/** People of concern whose name holds what was typed, or sounds like it. */
export const suggestPersons = query(contract.persons.suggest, async (scope) => {
  const found = await bestNamed(scope, ofConcernIndex, await knownPersons(scope.db), scope.input.text)
  return found.map(({ id, name, detail }) => ({ id, name, detail }))
})
