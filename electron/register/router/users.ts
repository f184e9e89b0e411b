import type { Contract } from '../../../shared/contract'
import { change } from '../commands/users/change'
import { changeKey } from '../commands/users/changeKey'
import { invite } from '../commands/users/invite'
import { remove } from '../commands/users/remove'
import { reset } from '../commands/users/reset'
import { switchRoles } from '../commands/users/switchRoles'
import { list } from '../queries/users/list'
import type { Handlers } from '../rpc/assemble'

export const usersHandlers: Handlers<Contract['users']> = {
  list,
  invite,
  change,
  reset,
  remove,
  changeKey,
  switchRoles,
}
