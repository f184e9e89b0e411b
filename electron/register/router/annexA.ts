import type { Contract } from '../../../shared/contract'
import { annexAList } from '../queries/annexA/list'
import type { Handlers } from '../rpc/assemble'

export const annexAHandlers: Handlers<Contract['annexA']> = { list: annexAList }
