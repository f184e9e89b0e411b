import type { Contract } from '../../../shared/contract'
import { answerRequest, askFor, bringBackRequest, withdrawRequest } from '../commands/interviews/requests'
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
}
