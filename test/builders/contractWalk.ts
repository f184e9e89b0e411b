import { isContractProcedure } from '@orpc/contract'
import type { CallMeta } from '../../shared/contract/base'
import { contract } from '../../shared/contract'

/** One call of the contract with its place in it. */
export interface WalkedCall {
  /** `feature.call` */
  readonly name: string
  readonly path: readonly string[]
  readonly meta: CallMeta
}

/** Every call of the contract. */
export function everyCall(part: object = contract, path: readonly string[] = []): WalkedCall[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key]
    if (isContractProcedure(value))
      return [{ name: here.join('.'), path: here, meta: value['~orpc'].meta as CallMeta }]
    return everyCall(value as object, here)
  })
}
