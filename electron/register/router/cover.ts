import type { Contract } from '../../../shared/contract'
import { cover } from '../commands/cover/cover'
import { open } from '../commands/cover/open'
import { choosePin, forgetPin } from '../commands/cover/ownPin'
import { pin } from '../queries/cover/pin'
import type { Handlers } from '../rpc/assemble'

export const coverHandlers: Handlers<Contract['cover']> = { cover, open, pin, choosePin, forgetPin }
