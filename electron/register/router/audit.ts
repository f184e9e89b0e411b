import type { Contract } from '../../../shared/contract'
import { list, verify } from '../queries/audit/audit'
import type { Handlers } from '../rpc/assemble'

export const auditHandlers: Handlers<Contract['audit']> = { list, verify }
