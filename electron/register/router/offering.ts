import type { Contract } from '../../../shared/contract'
import { decideEscalation } from '../commands/interviews/decide'
import { answerRequest, askFor, bringBackRequest, withdrawRequest } from '../commands/interviews/requests'
import { escalations } from '../queries/interviews/escalations'
import { offeringForEpisode, offeringOf, openingToday } from '../queries/interviews/offering'
import type { Handlers } from '../rpc/assemble'

export const offeringHandlers: Handlers<Contract['offering']> = {
  of: offeringOf,
  forEpisode: offeringForEpisode,
  opening: openingToday,
  ask: askFor,
  answer: answerRequest,
  withdrawRequest,
  bringBackRequest,
  escalations,
  decide: decideEscalation,
}
