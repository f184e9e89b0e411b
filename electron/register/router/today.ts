import type { Contract } from '../../../shared/contract'
import { board } from '../queries/today/board'
import type { Handlers } from '../rpc/assemble'

export const todayHandlers: Handlers<Contract['today']> = { board }
