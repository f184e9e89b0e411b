import type { Contract } from '../../../shared/contract'
import { recent } from '../queries/finding/recent'
import { search } from '../queries/finding/search'
import type { Handlers } from '../rpc/assemble'

export const findingHandlers: Handlers<Contract['finding']> = { search, recent }
