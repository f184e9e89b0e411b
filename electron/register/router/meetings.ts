import type { Contract } from '../../../shared/contract'
import { addMeeting, bringBackMeeting, changeMeeting, withdrawMeeting } from '../commands/meetings/meetings'
import { askedQuestions } from '../queries/meetings/asked'
import { meetingPage, meetingsOfChild } from '../queries/meetings/ofChild'
import type { Handlers } from '../rpc/assemble'

export const meetingsHandlers: Handlers<Contract['meetings']> = {
  ofChild: meetingsOfChild,
  get: meetingPage,
  asked: askedQuestions,
  add: addMeeting,
  change: changeMeeting,
  withdraw: withdrawMeeting,
  bringBack: bringBackMeeting,
}
