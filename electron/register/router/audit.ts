import type { Contract } from '../../../shared/contract'
import { explainWentBack } from '../commands/audit/explainWentBack'
import { choices, list, verify } from '../queries/audit/audit'
import { wentBack } from '../queries/audit/wentBack'
import type { Handlers } from '../rpc/assemble'

export const auditHandlers: Handlers<Contract['audit']> = { list, choices, verify, wentBack, explainWentBack }
