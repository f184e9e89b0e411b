import { oc } from '@orpc/contract'
import { errorFacts, type ErrorCode } from './errors'
import type { Permission } from './permissions'

/** What the dispatcher must know of a call before it runs it. */
export interface CallMeta {
  readonly permission: Permission
  /** `write` goes through the one door (transaction, history, audit); `read` gets a read-only database. */
  readonly access: 'read' | 'write'
  /** What the audit says of a read; writes name their own entry. `none`: shows nothing about a child. */
  readonly audit: 'none' | 'view' | 'search' | 'print' | 'export'
  /** Whether the window offers to take it back: true for writes, unless `writeForGood`. */
  readonly undo: boolean
  /** Needs the passphrase to have been given lately: refused as ASK_AGAIN until it is; the page asks and repeats. */
  readonly askAgain?: boolean
  /** Answered although the window is covered; everything else is refused as COVERED. */
  readonly whileCovered?: boolean
  /** Answered while the window is given to a child; everything else is refused as CHILD_PAGE_OPEN. */
  readonly onChildPage?: boolean
  /** Shows nothing of a child: not refused when it names a restricted one (handing in a notice, own drafts). */
  readonly unseen?: boolean
}

type Extra = Pick<CallMeta, 'askAgain' | 'whileCovered' | 'onChildPage' | 'unseen'>

type ErrorMap = { [C in ErrorCode]: { data: (typeof errorFacts)[C] } }

const errorMap = Object.fromEntries(
  Object.entries(errorFacts).map(([code, data]) => [code, { data }]),
) as unknown as ErrorMap

const base = oc
  .$meta<CallMeta>({ permission: 'register.manage', access: 'read', audit: 'none', undo: false })
  .errors(errorMap)

/** A call that changes nothing. */
export const read = (permission: Permission, audit: CallMeta['audit'] = 'none', extra: Extra = {}) =>
  base.meta({ permission, access: 'read', audit, undo: false, ...extra })

/** A call that writes records: permission, validate, begin, rule, rows, history, audit, commit. */
export const write = (permission: Permission, extra: Extra = {}) =>
  base.meta({ permission, access: 'write', audit: 'none', undo: true, ...extra })

/**
 * A call that writes and has no Undo: something left the register (exports, papers), keys and people, imports (which
 * have an undo of their own), drafts.
 */
export const writeForGood = (permission: Permission, extra: Extra = {}) =>
  base.meta({ permission, access: 'write', audit: 'none', undo: false, ...extra })
