import type { Contract } from '../../../shared/contract'
import { closeChildPage, openChildPage, saveChildPage } from '../commands/interviews/childPage'
import { finishInterview, reopenInterview } from '../commands/interviews/finish'
import { addOffer, bringBackOffer, withdrawOffer } from '../commands/interviews/offers'
import { moveInterview } from '../commands/interviews/move'
import { saveInterview } from '../commands/interviews/save'
import { interviewList } from '../queries/interviews/list'
import { interviewPage } from '../queries/interviews/page'
import { interviewQueue } from '../queries/interviews/queue'
import type { Handlers } from '../rpc/assemble'

export const interviewsHandlers: Handlers<Contract['interviews']> = {
  queue: interviewQueue,
  list: interviewList,
  get: interviewPage,
  addOffer,
  withdrawOffer,
  bringBackOffer,
  save: saveInterview,
  move: moveInterview,
  finish: finishInterview,
  reopen: reopenInterview,
  openChildPage,
  saveChildPage,
  closeChildPage,
}
