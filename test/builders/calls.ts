import { isContractProcedure } from '@orpc/contract'
import type { z } from 'zod'
import { contract } from '../../shared/contract'
import { Refusal, type ErrorCode } from '../../shared/contract/errors'
import type { Host } from '../../electron/register/host/host'
import { Grants } from '../../electron/register/host/grants'
import { HeldDrafts } from '../../electron/register/host/heldDrafts'
import type { OpenRegister } from '../../electron/register/openRegister'
import type { Call, Handler, OutputOf } from '../../electron/register/rpc/handlers'

type InputFor<C> = C extends { '~orpc': { inputSchema?: infer S } }
  ? S extends z.ZodType
    ? z.input<S>
    : void
  : never

/** Calls handlers the way the port does: input and output checked by the contract, the audit entered. */
export type Caller = <C extends Call>(handler: Handler<C>, input?: InputFor<C>) => Promise<OutputOf<C>>

/** A caller for an open register. */
export function callerOf(open: OpenRegister): Caller {
  const heldDrafts = new HeldDrafts([], () => undefined)
  const host = { open, grants: new Grants(), heldDrafts, start: { outFolder: '' } } as unknown as Host
  return async (handler, input) => {
    const { meta, inputSchema, outputSchema } = handler.call['~orpc']
    const given = inputSchema === undefined ? undefined : parsed(inputSchema, input ?? {})
    const context = { host, name: nameOf(handler.call), meta, signal: undefined }
    const output = await handler.run(given, context)
    return (outputSchema === undefined ? output : parsed(outputSchema, output)) as never
  }
}

function parsed(schema: unknown, value: unknown): unknown {
  return (schema as z.ZodType).parse(value)
}

/** `feature.call`, as the page names it. */
function nameOf(call: Call): string {
  const names = Object.entries(contract).flatMap(([feature, calls]) =>
    Object.entries(calls)
      .filter(([, found]) => isContractProcedure(found) && (found as unknown) === call)
      .map(([name]) => `${feature}.${name}`),
  )
  return names[0] ?? 'unknown.call'
}

/** The code and facts a call was refused with; fails when it was not. */
export async function refusalOf(
  running: Promise<unknown>,
): Promise<{ code: ErrorCode; facts: Record<string, unknown> }> {
  try {
    await running
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, facts: error.facts }
    throw error
  }
  throw new Error('The call was not refused')
}
