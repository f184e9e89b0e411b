import type { CallMeta } from '../../../shared/contract/base'
import { Refusal } from '../../../shared/contract/errors'
import type { CommandOf } from '../commands/runCommand'
import type { BackupReason } from '../backup/backupShapes'
import type { TakenCopy } from '../backup/takeBackup'
import { utcNow, type Clock } from '../clock'
import type { Grants } from '../host/grants'
import type { Host } from '../host/host'
import type { ScratchKey } from '../host/scratch'
import type { OpenRegister } from '../openRegister'
import type { Session } from '../session'

/** One call on its way: which, with which meta, and how to stop it. */
export interface CallContext {
  readonly host: Host
  /** `feature.call`, as the page names it. */
  readonly name: string
  readonly meta: CallMeta
  /** Fires when the person cancels, the page goes or the register closes. */
  readonly signal: AbortSignal | undefined
}

/** What every handler of an open register gets. */
export interface CallScope<I> {
  readonly input: I
  readonly session: Session
  /** The moment the call began, UTC. */
  readonly now: string
  readonly clock: Clock
  readonly signal: AbortSignal | undefined
  /** Paths people chose in dialogs. */
  readonly grants: Grants
  /** Where the built files lie: fonts, the worker that sets papers. */
  readonly outFolder: string
  /** Takes a verified copy before something large; never inside a transaction. */
  readonly takeCopy: (reason: BackupReason) => Promise<TakenCopy>
  /** Memory that lives as long as the register is open. */
  readonly scratch: <T>(key: ScratchKey<T>) => T
}

/** What the door is told of a call that writes on its own, such as one about the process. */
export function commandOf({ name, meta, signal }: CallContext): CommandOf {
  return { name, permission: meta.permission, undo: meta.undo, signal }
}

/** @throws LOCKED */
export function requireOpen(host: Host): OpenRegister {
  if (host.open === null) throw new Refusal('LOCKED', {})
  return host.open
}

/** What a handler is given of the open register, with the moment of the call. */
export function scopeOf<I>(open: OpenRegister, context: CallContext, input: I): CallScope<I> {
  const { host, signal } = context
  return {
    input,
    session: open.session,
    now: utcNow(open.clock),
    clock: open.clock,
    signal,
    grants: host.grants,
    outFolder: host.start.outFolder,
    takeCopy: (reason) => open.takeCopy(reason),
    scratch: (key) => open.scratch.get(key),
  }
}
