import { z } from 'zod'
import type { SqliteConnection } from '../database/sqlite'
import { destroyedAction } from './blanked'

/** A child's record that was destroyed for good, by an id that points nowhere any more; nothing about anybody. */
export interface DestroyedBefore {
  readonly id: string
  /** When it was destroyed, UTC. */
  readonly at: string
}

/** Action of the entry that says of a record: destroyed before, and here again from an older copy. */
export const cameBackAction = 'record.cameBack'

const detail = z.object({ children: z.array(z.uuid()) })

/**
 * Every child whose record was destroyed in a register, those that were put together with another included, as its
 * audit trail tells. Asked of the connection itself: a register that is to be replaced may be of an older schema.
 */
export function destroyedIn(connection: SqliteConnection): DestroyedBefore[] {
  const rows = connection
    .prepare('select at, detail from audit where action = ? order by seq')
    .all(destroyedAction) as { at: string; detail: string }[]
  return rows.flatMap((row) => {
    const read = detail.safeParse(JSON.parse(row.detail))
    return read.success ? read.data.children.map((id) => ({ id, at: row.at })) : []
  })
}
