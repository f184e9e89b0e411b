import { isContractProcedure } from '@orpc/contract'
import { contract } from '../../../shared/contract'
import type { CallMeta } from '../../../shared/contract/base'

/** What the contract says of a call. @param name `feature.call`; null for what is no call of this Homeward */
export function callMeta(name: string): CallMeta | null {
  let part: unknown = contract
  for (const key of name.split('.'))
    part = typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined
  return isContractProcedure(part) ? (part['~orpc'].meta as CallMeta) : null
}
