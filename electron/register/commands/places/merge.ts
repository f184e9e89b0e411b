import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'
import { mergeNamed } from '../persons/mergeNamed'

/** Two records of one place: placements and mentions of the first go to the second. */
export const mergePlace = command(contract.places.merge, async (scope) =>
  mergeNamed(scope, 'place', scope.input),
)
