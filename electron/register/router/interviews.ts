import type { Contract } from '../../../shared/contract'
import { closeChildPage, openChildPage, saveChildPage } from '../commands/interviews/childPage'
import { finishInterview, reopenInterview } from '../commands/interviews/finish'
import { addOffer, bringBackOffer, withdrawOffer } from '../commands/interviews/offers'
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
  finish: finishInterview,
  reopen: reopenInterview,
  openChildPage,
  saveChildPage,
  closeChildPage,
}
