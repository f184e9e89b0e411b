import { isContractProcedure } from '@orpc/contract'
import * as fc from 'fast-check'
import { z } from 'zod'
import { contract } from '../../shared/contract'
import type { WalkedCall } from './contractWalk'
import { wellFormed } from './wellFormed'

/** Follows a path through a contract, a client or a router. */
export function at(root: unknown, path: readonly string[]): unknown {
  return path.reduce((part, key) => Reflect.get(part as object, key), root)
}

/** Inputs a call of the contract accepts by their form. */
export function inputsOf(call: WalkedCall): fc.Arbitrary<unknown> {
  const procedure = at(contract, call.path)
  const schema = isContractProcedure(procedure) ? procedure['~orpc'].inputSchema : undefined
  if (schema === undefined) return fc.constant(undefined)
  return wellFormed(z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as never)
}
