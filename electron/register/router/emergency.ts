import type { Contract } from '../../../shared/contract'
import { giveReason } from '../commands/emergency/giveReason'
import { printed } from '../commands/emergency/printed'
import { withoutReason } from '../queries/emergency/withoutReason'
import type { Handlers } from '../rpc/assemble'

export const emergencyHandlers: Handlers<Contract['emergency']> = { printed, withoutReason, giveReason }
