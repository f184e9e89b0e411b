/**
 * How features answer calls. One file a call, in `commands/<feature>/<verb>.ts` or `queries/<feature>/<noun>.ts`:
 *
 *     // queries/children/page.ts
 *     export const childPage = query(
 *       contract.children.page,
 *       async ({ input, db, now }) => { … return what the contract's output says … },
 *       { about: (input) => ({ action: 'child.viewed', subject: { kind: 'child', id: input.id } }) },
 *     )
 *
 *     // commands/episodes/recordReturn.ts
 *     export const recordReturn = command(contract.episodes.recordReturn, async ({ input, db, write, audit, now }) => {
 *       const episode = await openEpisode(db, input.id)          // reads inside the transaction
 *       const saved = await write.update('episode', input.id, input.version, returnColumns(input))
 *       audit({ action: 'episode.returned', subject: { kind: 'child', id: episode.child_id } })
 *       return saved
 *     })
 *
 * - `query` holds the one connection while it reads, so that all its figures are of one moment: await only `db`.
 *   `queryThen` reads first and then lets go of the connection: for papers set in a worker, files, slow sums.
 * - `command` runs inside one immediate transaction, behind the door of `commands/runCommand.ts`: write rows only
 *   through `write` (it fills id, who, when, version, checks staleness, keeps history), call `audit` at least once,
 *   refuse with `throw new Refusal(code, facts)`; anything thrown rolls everything back. Await only `db` and `write`
 *   (and `breathe()` in long ones).
 * - `stream` is for contract calls whose output is an event iterator (progress, then a result): an async generator, with
 *   `door(work)` to write behind and `rpc/progress.ts` to report from inside.
 * - `hostCall` is for calls about the process itself (unlock, dialogs, backups) and for writes with work around the
 *   transaction (a worker before it, a file after it): it calls `runCommand` for what it writes.
 * - Permission, input check, lock state, error codes, the audit entry of a view and the `changed` event are the
 *   dispatcher's, from the call's meta in the contract. A call whose meta says view, search, print or export must say
 *   what it is `about`; assembling the router fails otherwise.
 * - Results that are bytes are `File`s: a bare Uint8Array does not survive the port.
 * - Each feature puts its calls together in `router/<feature>.ts` (`export const childrenHandlers:
 *   Handlers<Contract['children']> = { … }`, the contract's own names), and `router.ts` puts the features together; the
 *   type checker and a test see that none is missing.
 */
import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract'
import type { CallMeta } from '../../../shared/contract/base'
import type { AuditEntry } from '../audit/auditEntry'
import { runCommand, type Door } from '../commands/runCommand'
import { requireInPlace } from '../database/requireInPlace'
import { readOnly, type ReadDatabase, type WriteTransaction } from '../database/types'
import type { HeldDrafts } from '../host/heldDrafts'
import type { Host } from '../host/host'
import { savingTroubleOf } from '../host/savingWatch'
import type { OpenRegister } from '../openRegister'
import { commandOf, requireOpen, scopeOf, type CallContext, type CallScope } from './callScope'

/** One call of the contract. */
export type Call = ContractProcedure<AnySchema, AnySchema, ErrorMap, CallMeta>

/** A call's input as handlers see it: checked, with defaults filled in. */
export type InputOf<C> =
  C extends ContractProcedure<infer I extends AnySchema, AnySchema, ErrorMap, CallMeta>
    ? InferSchemaOutput<I>
    : never

/** What a handler answers. */
export type OutputOf<C> =
  C extends ContractProcedure<AnySchema, infer O extends AnySchema, ErrorMap, CallMeta>
    ? InferSchemaInput<O>
    : never

/** How a call reaches the register; the router checks it against the call's meta. */
export type HandlerKind = 'query' | 'command' | 'stream' | 'host' | 'unaudited'

/** A call with its answer, ready for the router. */
export interface Handler<C = unknown> {
  readonly call: C
  readonly kind: HandlerKind
  /** True when the call says what it is about, as its meta may demand. */
  readonly saysWhatAbout: boolean
  readonly run: (input: unknown, context: CallContext) => Promise<unknown>
}

export interface QueryScope<I> extends CallScope<I> {
  /** The register, for reading; every statement of this query sees the same moment. */
  readonly db: ReadDatabase
}

export interface CommandScope<I> extends Omit<CallScope<I>, 'now' | 'takeCopy'>, Door {}

/** What a read was about, for the audit trail; null when there is nothing to say (an empty search). */
export type About<C> = (input: InputOf<C>, output: OutputOf<C>) => AuditEntry | null

/** A call that reads. */
export function query<C extends Call>(
  call: C,
  read: (scope: QueryScope<InputOf<C>>) => Promise<OutputOf<C>>,
  options: { about?: About<C> } = {},
): Handler<C> {
  return queryThen<C, OutputOf<C>>(call, { read, finish: async (found) => found, ...options })
}

/** A call that reads, lets go of the connection, and then works on what it found. */
export function queryThen<C extends Call, Found>(
  call: C,
  steps: {
    read: (scope: QueryScope<InputOf<C>>) => Promise<Found>
    finish: (found: Found, scope: CallScope<InputOf<C>>) => Promise<OutputOf<C>>
    about?: About<C>
  },
): Handler<C> {
  const { about } = steps
  return {
    call,
    kind: 'query',
    saysWhatAbout: about !== undefined,
    run: async (input, context) => {
      const open = requireOpen(context.host)
      const scope = scopeOf(open, context, input as InputOf<C>)
      const found = await open.db.connection().execute((db) => steps.read({ ...scope, db: readOnly(db) }))
      const output = await steps.finish(found, scope)
      const entry = about?.(scope.input, output) ?? null
      const { audit } = context.meta
      if (entry !== null && audit !== 'none') await open.reads.enter(audit, entry)
      return output
    },
  }
}

/** A call that writes, all in one transaction. */
export function command<C extends Call>(
  call: C,
  run: (scope: CommandScope<InputOf<C>>) => Promise<OutputOf<C>>,
): Handler<C> {
  return {
    call,
    kind: 'command',
    saysWhatAbout: true,
    run: async (input, context) => {
      const open = requireOpen(context.host)
      const { takeCopy: _outside, ...scope } = scopeOf(open, context, input as InputOf<C>)
      return runCommand(open, commandOf(context), (door) => run({ ...scope, ...door }))
    },
  }
}

export interface StreamScope<I> extends QueryScope<I> {
  /** Writes behind the one door, in one transaction; see `Door`. */
  readonly door: <R>(work: (door: Door) => Promise<R>) => Promise<R>
}

/** A call that reports while it works: what it yields goes to the page at once. */
export function stream<C extends Call>(
  call: C,
  run: (scope: StreamScope<InputOf<C>>) => OutputOf<C>,
): Handler<C> {
  return {
    call,
    kind: 'stream',
    saysWhatAbout: true,
    run: async (input, context) => {
      const open = requireOpen(context.host)
      const scope = scopeOf(open, context, input as InputOf<C>)
      return run({
        ...scope,
        db: readOnly(open.db),
        door: (work) => runCommand(open, commandOf(context), work),
      })
    },
  }
}

/**
 * A call that keeps unsaved work. It writes without the door and without an audit entry, so only the calls on the
 * closed list of `rpc/unauditedCalls.ts` may be one.
 */
export function unaudited<C extends Call>(
  call: C,
  run: (scope: CallScope<InputOf<C>> & { readonly trx: WriteTransaction }) => Promise<OutputOf<C>>,
  { done, diskFailed }: UnauditedEnds<C> = {},
): Handler<C> {
  return {
    call,
    kind: 'unaudited',
    saysWhatAbout: true,
    run: async (input, context) => {
      const open = requireOpen(context.host)
      const scope = scopeOf(open, context, input as InputOf<C>)
      const { heldDrafts } = context.host
      try {
        requireInPlace(open.file)
        const answer = await open.db.transaction().execute((trx) => run({ ...scope, trx }))
        done?.(heldDrafts, { ...scope, open })
        return answer
      } catch (error) {
        if (savingTroubleOf(error) !== null) diskFailed?.(heldDrafts, { ...scope, open })
        throw error
      }
    },
  }
}

/** What becomes of unsaved work that is held in memory, once the disk took a call or failed it. */
interface UnauditedEnds<C> {
  readonly done?: (held: HeldDrafts, scope: UnauditedScope<C>) => void
  readonly diskFailed?: (held: HeldDrafts, scope: UnauditedScope<C>) => void
}

type UnauditedScope<C> = CallScope<InputOf<C>> & { readonly open: OpenRegister }

/** A call about the process itself: unlock, lock, dialogs, backups. What it writes goes through `runCommand`. */
export function hostCall<C extends Call>(
  call: C,
  run: (scope: HostScope<InputOf<C>>) => Promise<OutputOf<C>>,
): Handler<C> {
  return {
    call,
    kind: 'host',
    saysWhatAbout: true,
    run: async (input, context) => run({ ...context, input: input as InputOf<C>, open: context.host.open }),
  }
}

export interface HostScope<I> extends CallContext {
  readonly input: I
  readonly host: Host
  /** The open register, or null before unlock; never null when the call needs a permission other than `anyone`. */
  readonly open: OpenRegister | null
}
