import type { Contract } from '../../../shared/contract'
import { assignActions, assignChildren, assignInterviews } from '../commands/assigning/assign'
import { assignees } from '../queries/assigning/people'
import type { Handlers } from '../rpc/assemble'

export const assigningHandlers: Handlers<Contract['assigning']> = {
  people: assignees,
  interviews: assignInterviews,
  actions: assignActions,
  children: assignChildren,
}
