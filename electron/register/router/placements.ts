import type { Contract } from '../../../shared/contract'
import { changePlacement } from '../commands/placements/change'
import { recordIncoming } from '../commands/placements/recordIncoming'
import { setAuthority } from '../commands/placements/setAuthority'
import { incoming } from '../queries/placements/incoming'
import { placementPage } from '../queries/placements/page'
import { withoutAuthority } from '../queries/placements/withoutAuthority'
import type { Handlers } from '../rpc/assemble'

export const placementsHandlers: Handlers<Contract['placements']> = {
  get: placementPage,
  change: changePlacement,
  withoutAuthority,
  setAuthority,
  incoming,
  recordIncoming,
}
