import type { AuditTable } from '../database/schema/register'
import { sha256 } from '../sha256'

/** An entry before it is chained. */
export type UnchainedEntry = Omit<AuditTable, 'previous_hash' | 'hash'>

/**
 * Hash of an audit entry: SHA-256, hex, over its fields as a JSON array in a fixed order and the hash before it.
 * Changing, removing or moving an entry breaks every hash after it.
 */
export function chainHash(entry: UnchainedEntry, previousHash: string): string {
  const fields = [
    previousHash,
    entry.seq,
    entry.at,
    entry.actor_id,
    entry.actor_name,
    entry.action,
    entry.subject_kind,
    entry.subject_id,
    entry.detail,
  ]
  return sha256(JSON.stringify(fields))
}
