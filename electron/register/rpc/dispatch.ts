import { basename } from 'node:path'
import type { CallMeta } from '../../../shared/contract/base'
import { Refusal } from '../../../shared/contract/errors'
import type { Permission } from '../../../shared/contract/permissions'
import { hasEnded } from '../../../shared/domain/users/endDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { requirePermission } from '../commands/runCommand'
import type { Host } from '../host/host'
import { utcNow } from '../clock'
import { presenceOf, requireProof } from '../unlock/presence'
import { requireOpen } from './callScope'
import { refuseOnChildPage } from './childMode'
import { asRefusal, asRpcError, type ErrorPlace } from './errors'
import { unauditedCalls } from './unauditedCalls'

/** What a port gives every call that comes through it. */
export interface RpcContext {
  readonly host: Host
}

/**
 * Around every call, before its input is even looked at: who the window is given to, cover, lock state, permission, the
 * PC's clock, whether the passphrase must be given again, and then the call. Whatever is thrown leaves as a code with facts.
 *
 * @param name the call, for the audit entry of a refused attempt
 * @param run checks the input and runs the handler
 */
export async function dispatch<R>(
  host: Host,
  name: string,
  meta: CallMeta,
  signal: AbortSignal | undefined,
  run: () => Promise<R>,
): Promise<R> {
  try {
    refuseOnChildPage(host, meta)
    refuseCovered(host, meta)
    if (meta.permission !== 'anyone') {
      await requireMay(host, name, meta.permission)
      refuseEnded(host, meta)
      await requireOpen(host).clockWatch.look()
    }
    if (meta.askAgain === true) requireProof(requireOpen(host))
    const answer = await run()
    if (saves(name, meta)) host.saving.worked()
    return answer
  } catch (error) {
    if (signal?.aborted === true) throw error
    // What only looks and leaves no entry has files of its own: a copy on a stick that was pulled out.
    if (saves(name, meta) || meta.audit !== 'none') host.saving.failed(error)
    throw asRpcError(asRefusal(error, placeOf(host)))
  }
}

function saves(name: string, { access }: CallMeta): boolean {
  return access === 'write' || unauditedCalls.has(name)
}

/** The cover is no curtain: while it is there, this process answers next to nothing. */
function refuseCovered({ open }: Host, meta: CallMeta): void {
  if (open !== null && meta.whileCovered !== true && presenceOf(open).covered)
    throw new Refusal('COVERED', {})
}

/**
 * Somebody whose last day went by at midnight while they worked: the register is locked, once what they were typing is
 * kept for whoever takes it over.
 *
 * @throws ACCESS_ENDED
 */
function refuseEnded(host: Host, { whileCovered }: CallMeta): void {
  const { endsOn } = requireOpen(host).session
  if (whileCovered === true || !hasEnded(endsOn, localDateOf(utcNow(host.clock)))) return
  host.lockAfterFlush('ended')
  throw new Refusal('ACCESS_ENDED', { endedOn: endsOn ?? '' })
}

/** Every attempt at what one's role does not allow is entered in the audit trail, before it is refused. */
async function requireMay(host: Host, name: string, permission: Permission): Promise<void> {
  const open = requireOpen(host)
  try {
    requirePermission(open.session, permission)
  } catch (error) {
    const subject = { kind: 'call', id: name }
    await open.reads.enter('refused', { action: 'attempt.refused', subject, detail: { permission } })
    throw error
  }
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
