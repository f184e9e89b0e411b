import type { Contract } from '../../../shared/contract'
import { copied } from '../commands/copying/copied'
import { copyState, copyText } from '../queries/copying/state'
import type { Handlers } from '../rpc/assemble'

export const copyingHandlers: Handlers<Contract['copying']> = { state: copyState, text: copyText, copied }
