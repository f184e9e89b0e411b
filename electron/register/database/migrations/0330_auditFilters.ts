import type { Kysely } from 'kysely'
import { index, partialIndex } from './tables'

/** The audit trail is asked who did something, what was done, and what was refused; it may hold a million entries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await index(db, 'audit', ['actor_id', 'seq'])
  await index(db, 'audit', ['action', 'seq'])
  await partialIndex(
    db,
    'audit',
    ['seq'],
    'refused',
    `"action" in ('attempt.refused', 'child.openingRefused', 'unlock.failed', 'cover.wrongPin')`,
  )
}
