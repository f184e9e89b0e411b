import type { Contract } from '../../../shared/contract'
import { discard, keep } from '../commands/drafts/keep'
import { takeOver } from '../commands/drafts/takeOver'
import { get, list } from '../queries/drafts/drafts'
import type { Handlers } from '../rpc/assemble'

export const draftsHandlers: Handlers<Contract['drafts']> = { list, keep, get, discard, takeOver }
