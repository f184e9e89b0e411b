import type { Contract } from '../../../shared/contract'
import { decideEscalation } from '../commands/escalations/decide'
import { decidedEscalations } from '../queries/escalations/decisions'
import { escalations } from '../queries/escalations/open'
import type { Handlers } from '../rpc/assemble'

export const escalationsHandlers: Handlers<Contract['escalations']> = {
  open: escalations,
  decided: decidedEscalations,
  decide: decideEscalation,
}
