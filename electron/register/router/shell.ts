import type { Contract } from '../../../shared/contract'
import { choose } from '../commands/shell/choose'
import { colourScheme } from '../commands/shell/colourScheme'
import { activity, lock } from '../commands/shell/lock'
import { environment } from '../queries/shell/environment'
import { events } from '../queries/shell/events'
import type { Handlers } from '../rpc/assemble'

export const shellHandlers: Handlers<Contract['shell']> = {
  environment,
  choose,
  lock,
  activity,
  colourScheme,
  events,
}
