import type { WriteTransaction } from '../database/types'
import type { AuditEntry } from './auditEntry'
import { chainHash } from './chain'

/** Who an entry names: a user, or the register itself. */
export interface AuditActor {
  readonly id: string
  readonly name: string
}

/** The register's own doings: failed unlocks entered later, backups before a migration. */
export const systemActor: AuditActor = { id: 'system', name: 'Homeward' }

/**
 * Appends one entry to the chain, inside the transaction of the change it tells of.
 *
 * @param registerId stands in for the hash before the very first entry
 * @param at UTC
 */
export async function appendAudit(
  trx: WriteTransaction,
  registerId: string,
  actor: AuditActor,
  at: string,
  entry: AuditEntry,
): Promise<void> {
  const last = await trx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const unchained = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor_id: actor.id,
    actor_name: actor.name,
    action: entry.action,
    subject_kind: entry.subject?.kind ?? null,
    subject_id: entry.subject?.id ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
  }
  const previous_hash = last?.hash ?? registerId
  await trx
    .insertInto('audit')
    .values({ ...unchained, previous_hash, hash: chainHash(unchained, previous_hash) })
    .execute()
}
