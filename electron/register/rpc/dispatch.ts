import { basename } from 'node:path'
import type { CallMeta } from '../../../shared/contract/base'
import { Refusal } from '../../../shared/contract/errors'
import { requirePermission } from '../commands/runCommand'
import type { Host } from '../host/host'
import { presenceOf, requireProof } from '../unlock/presence'
import { requireOpen } from './callScope'
import { asRefusal, asRpcError, type ErrorPlace } from './errors'

/** What a port gives every call that comes through it. */
export interface RpcContext {
  readonly host: Host
}

/**
 * Around every call, before its input is even looked at: cover, lock state, permission, the PC's clock, whether the
 * passphrase must be given again, and then the call. Whatever is thrown leaves as a code with facts.
 *
 * @param run checks the input and runs the handler
 */
export async function dispatch<R>(
  host: Host,
  meta: CallMeta,
  signal: AbortSignal | undefined,
  run: () => Promise<R>,
): Promise<R> {
  try {
    refuseCovered(host, meta)
    if (meta.permission !== 'anyone') {
      const open = requireOpen(host)
      requirePermission(open.session, meta.permission)
      await open.clockWatch.look()
    }
    if (meta.askAgain === true) requireProof(requireOpen(host))
    return await run()
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw asRpcError(asRefusal(error, placeOf(host)))
  }
}

/** The cover is no curtain: while it is there, this process answers next to nothing. */
function refuseCovered({ open }: Host, meta: CallMeta): void {
  if (open !== null && meta.whileCovered !== true && presenceOf(open).covered)
    throw new Refusal('COVERED', {})
}

/** The same for what a stream throws after its call has answered. */
export async function* dispatchStream(
  host: Host,
  iterator: AsyncGenerator<unknown, unknown, void>,
): AsyncGenerator<unknown, unknown, void> {
  try {
    return yield* iterator
  } catch (error) {
    throw asRpcError(asRefusal(error, placeOf(host)))
  }
}

function placeOf({ open, logUnexpected }: Host): ErrorPlace {
  return { file: open === null ? '' : basename(open.file), log: logUnexpected }
}
