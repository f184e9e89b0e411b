import type { Contract } from '../../../shared/contract'
import { copyAside, report, salvage, saveReport } from '../commands/rescue/rescue'
import type { Handlers } from '../rpc/assemble'

export const rescueHandlers: Handlers<Contract['rescue']> = { copyAside, salvage, report, saveReport }
