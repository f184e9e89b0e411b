import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'
import { mergeNamed } from './mergeNamed'

/** Two records of one person: mentions of the first go to the second. */
export const mergePerson = command(contract.persons.merge, async (scope) =>
  mergeNamed(scope, 'person', scope.input),
)
