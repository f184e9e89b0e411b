import type { Contract } from '../../../shared/contract'
import { saveTable } from '../exchange/sheetsOut/saveTable'
import type { Handlers } from '../rpc/assemble'

export const tablesHandlers: Handlers<Contract['tables']> = { save: saveTable }
