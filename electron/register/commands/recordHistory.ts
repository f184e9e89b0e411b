import type { WriteTransaction } from '../database/types'
import { sha256 } from '../sha256'

/** A change of one record, as the row writer tells it. */
export interface RecordChange {
  readonly table: string
  readonly id: string
  readonly version: number
  readonly at: string
  readonly userId: string
  /** The call that made it, e.g. `episodes.recordReturn`. */
  readonly command: string
  readonly commandId: string
  /** The command this change takes back, if it does. */
  readonly undoes: string | null
  /** Null when the record is new. */
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>>
}

/** Papers and documents are told apart by hash; keeping every version of their bytes would double the file. */
function inHistory(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value
  return { bytes: value.length, sha256: sha256(value) }
}

function asJson(columns: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(columns).map(([key, value]) => [key, inHistory(key, value)])
  return JSON.stringify(Object.fromEntries(entries))
}

/** Keeps the columns before and after a change, inside the transaction of the change. */
export async function recordHistory(trx: WriteTransaction, change: RecordChange): Promise<void> {
  await trx
    .insertInto('history')
    .values({
      table_name: change.table,
      record_id: change.id,
      version: change.version,
      at: change.at,
      by_user: change.userId,
      command: change.command,
      command_id: change.commandId,
      undoes: change.undoes,
      before: change.before === null ? null : asJson(change.before),
      after: asJson(change.after),
    } as never)
    .execute()
}
