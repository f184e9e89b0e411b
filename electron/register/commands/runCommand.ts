import type { Permission } from '../../../shared/contract/permissions'
import { Refusal } from '../../../shared/contract/errors'
import { appendAudit } from '../audit/appendAudit'
import type { AuditEntry } from '../audit/auditEntry'
import { utcNow, type Clock } from '../clock'
import { requireInPlace } from '../database/requireInPlace'
import { readOnly, type ReadDatabase, type RegisterDatabase, type WriteTransaction } from '../database/types'
import { newId } from '../ids'
import type { Session } from '../session'
import { RowWriter } from './rowWriter'

/** The one call that removes rows for good. */
const destroyCommand = 'retention.destroy'

/** What the door needs of an open register. */
export interface Writable {
  /** Where the register lies; left out while it is being made. */
  readonly file?: string
  readonly db: RegisterDatabase
  readonly session: Session
  readonly clock: Clock
  /** Called once the change is committed: other views read again. */
  readonly committed: (change: CommittedChange) => void
  /** Fires when the register is about to close: long commands give up and are rolled back. */
  readonly closing?: AbortSignal
}

/** One command that was carried out. */
export interface CommittedChange {
  /** The call's name. */
  readonly command: string
  /** Stands beside every row of history it left. */
  readonly commandId: string
  /** Whether it changed a record; a backup or a changed passphrase leaves an audit entry alone. */
  readonly wrote: boolean
  /** False for what leaves the register, for keys and the like (`noUndo` in the contract), and where nothing changed. */
  readonly canUndo: boolean
  /** The command it took back, if it did. */
  readonly undoes: string | null
}

/** What a command holds while its transaction is open. Inside it, await nothing but these. */
export interface Door {
  /** Reads inside the transaction: sees what this command wrote. */
  readonly db: ReadDatabase
  readonly write: RowWriter
  /** One moment for every row of the command, UTC. */
  readonly now: string
  /** At least one entry a command; a command that leaves none is rolled back. */
  readonly audit: (entry: AuditEntry) => void
  /**
   * For long commands, every few hundred rows: lets the process answer others.
   *
   * @throws CANCELLED when the person cancelled or the register is closing; everything is rolled back
   */
  readonly breathe: () => Promise<void>
}

export interface CommandOf {
  /** The call's name, e.g. `episodes.record`. */
  readonly name: string
  readonly permission: Permission
  /** Whether the person may take it back afterwards; the contract says so of each call. */
  readonly undo?: boolean
  readonly signal?: AbortSignal | undefined
}

/** @throws NOT_ALLOWED */
export function requirePermission(session: Session, permission: Permission): void {
  if (!session.permissions.has(permission)) throw new Refusal('NOT_ALLOWED', { permission })
}

function throwIfCancelled({ closing }: Writable, { signal }: CommandOf): void {
  if (signal?.aborted === true || closing?.aborted === true) throw new Refusal('CANCELLED', {})
}

/**
 * The one door for writes: permission, begin, the command's own rules and rows (with their history), its audit
 * entries, commit. Whatever throws on the way rolls everything back. Input was validated by the contract before.
 *
 * @throws NOT_ALLOWED, CANCELLED, REGISTER_MOVED, whatever `work` refuses, and an error when `work` left no audit entry
 */
export async function runCommand<R>(
  register: Writable,
  command: CommandOf,
  work: (door: Door) => Promise<R>,
): Promise<R> {
  requirePermission(register.session, command.permission)
  throwIfCancelled(register, command)
  if (register.file !== undefined) requireInPlace(register.file)
  const commandId = newId(register.clock.nowMs())
  const { result, write } = await register.db.transaction().execute(async (trx) => {
    const entries: AuditEntry[] = []
    const now = utcNow(register.clock)
    const door = openDoor(register, { ...command, commandId }, trx, now, entries)
    const result = await work(door)
    if (entries.length === 0) throw new Error(`${command.name} left no audit entry`)
    for (const entry of entries)
      await appendAudit(trx, register.session.registerId, register.session.user, now, entry)
    throwIfCancelled(register, command)
    return { result, write: door.write }
  })
  const canUndo = command.undo === true && write.canBeTakenBack
  const wrote = write.writes > 0
  register.committed({ command: command.name, commandId, wrote, canUndo, undoes: write.undoes })
  return result
}

function openDoor(
  register: Writable,
  command: CommandOf & { readonly commandId: string },
  trx: WriteTransaction,
  now: string,
  entries: AuditEntry[],
): Door {
  return {
    db: readOnly(trx),
    now,
    write: new RowWriter(trx, {
      userId: register.session.user.id,
      now,
      command: command.name,
      commandId: command.commandId,
      mayDestroy: command.permission === 'records.destroy' && command.name === destroyCommand,
      newId: () => newId(register.clock.nowMs()),
    }),
    audit: (entry) => void entries.push(entry),
    breathe: async () => {
      await new Promise<void>((resolve) => setImmediate(resolve))
      throwIfCancelled(register, command)
    },
  }
}
