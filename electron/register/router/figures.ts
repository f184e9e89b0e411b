import type { Contract } from '../../../shared/contract'
import { answer } from '../queries/figures/answer'
import { rows } from '../queries/figures/rows'
import type { Handlers } from '../rpc/assemble'

export const figuresHandlers: Handlers<Contract['figures']> = { answer, rows }
