import { isContractProcedure, type AnySchema, type ContractProcedure, type ErrorMap } from '@orpc/contract'
import { implement, type AnyRouter } from '@orpc/server'
import type { CallMeta } from '../../../shared/contract/base'
import { asViewer } from '../viewer/asViewer'
import { dispatch, dispatchStream, type RpcContext } from './dispatch'
import type { Call, Handler } from './handlers'
import { unauditedCalls } from './unauditedCalls'

/** The contract's shape with a handler in the place of every call; a missing or wrong one is a type error. */
export type Handlers<T> = {
  readonly [K in keyof T]: T[K] extends ContractProcedure<AnySchema, AnySchema, ErrorMap, CallMeta>
    ? Handler<T[K]>
    : Handlers<T[K]>
}

/**
 * Puts contract and handlers together into the router the ports serve.
 *
 * @throws when a call has no handler, another call's handler, or one that does not do what its meta says
 */
export function assemble<T extends object>(contract: T, handlers: Handlers<T>): AnyRouter {
  return assembleLevel(contract, handlers, [])
}

function assembleLevel(contract: object, handlers: object, path: readonly string[]): AnyRouter {
  const entries = Object.entries(contract).map(([key, part]: [string, unknown]) => {
    const found: unknown = Reflect.get(handlers, key)
    const here = [...path, key]
    if (typeof found !== 'object' || found === null) throw new Error(`${here.join('.')} has no handler`)
    if (isContractProcedure(part)) return [key, procedure(part as Call, found as Handler, here.join('.'))]
    return [key, assembleLevel(part as object, found, here)]
  })
  return Object.fromEntries(entries) as AnyRouter
}

function procedure(call: Call, handler: Handler, name: string): unknown {
  if (handler.call !== call) throw new Error(`${name} has the handler of another call`)
  const { meta } = call['~orpc']
  checkAgainstMeta(meta, handler, name)
  const guarded = implement({ call })
    .$context<RpcContext>()
    .use(({ context, signal, next }) => dispatch(context.host, name, meta, signal, async () => next()))
  return guarded.call.handler(async ({ context, input, signal }) => {
    const made = { host: context.host, name, meta, signal }
    const output = await asViewer(made, input, () => handler.run(input, made))
    return isStream(output) ? dispatchStream(context.host, output) : output
  })
}

function isStream(output: unknown): output is AsyncGenerator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

function checkAgainstMeta(meta: CallMeta, handler: Handler, name: string): void {
  if (meta.audit !== 'none' && !handler.saysWhatAbout)
    throw new Error(`${name} does not say what it is about`)
  if (meta.access === 'write' && handler.kind === 'query') throw new Error(`${name} writes but is a query`)
  if (meta.access === 'read' && handler.kind === 'command') throw new Error(`${name} reads but is a command`)
  if ((handler.kind === 'unaudited') !== unauditedCalls.has(name))
    throw new Error(`${name} is not on the list of calls without an audit entry, or should be one`)
}
