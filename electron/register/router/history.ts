import type { Contract } from '../../../shared/contract'
import { undo } from '../commands/history/undo'
import type { Handlers } from '../rpc/assemble'

export const historyHandlers: Handlers<Contract['history']> = { undo }
