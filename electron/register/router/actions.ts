import type { Contract } from '../../../shared/contract'
import {
  actionDone,
  actionUndone,
  addAction,
  bringBackAction,
  changeAction,
  withdrawAction,
} from '../commands/actions/actions'
import { actionList } from '../queries/actions/list'
import { openActions } from '../queries/actions/open'
import type { Handlers } from '../rpc/assemble'

export const actionsHandlers: Handlers<Contract['actions']> = {
  open: openActions,
  list: actionList,
  add: addAction,
  change: changeAction,
  done: actionDone,
  undone: actionUndone,
  withdraw: withdrawAction,
  bringBack: bringBackAction,
}
