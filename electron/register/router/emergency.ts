import type { Contract } from '../../../shared/contract'
import { giveReason } from '../commands/emergency/giveReason'
import { withoutReason } from '../queries/emergency/withoutReason'
import type { Handlers } from '../rpc/assemble'

export const emergencyHandlers: Handlers<Contract['emergency']> = { withoutReason, giveReason }
