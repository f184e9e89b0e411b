import type { Contract } from '../../../shared/contract'
import { carryOut, look } from '../commands/restore/restore'
import { copies, people } from '../queries/restore/copies'
import type { Handlers } from '../rpc/assemble'

export const restoreHandlers: Handlers<Contract['restore']> = { copies, people, look, carryOut }
