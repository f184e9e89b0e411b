import type { ReadDatabase } from '../database/types'
import type { AuditTable } from '../database/schema/register'
import { blankedEntries } from './blanked'
import { chainHash } from './chain'

/**
 * What became of the first entry that does not fit: its words are not those it was sealed with; none has its number;
 * or another entry, whole in itself, stands in its place.
 */
export type Breakage = 'changed' | 'removed' | 'reordered'

/** What a walk along the chain found. */
export interface ChainVerdict {
  readonly ok: boolean
  readonly entries: number
  /** Number of the first entry that does not fit, or null. */
  readonly brokenAt: number | null
  readonly broken: Breakage | null
  /** Hash of the last entry that fits; equal marks mean nothing was cut off the end. */
  readonly lastHash: string
}

const pageSize = 2000

/**
 * Walks the whole audit trail and recomputes every hash: an entry that was changed, removed or moved is found at
 * its number. One whose detail went with a destroyed record is vouched for by that destruction's own entry. An end cut off is found by comparing `entries` and `lastHash` with an earlier mark.
 *
 * @param registerId what the first entry must be chained to
 */
export async function verifyChain(db: ReadDatabase, registerId: string): Promise<ChainVerdict> {
  const blanked = await blankedEntries(db)
  let previous = registerId
  let expected = 1
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await pageOf(db, after)
    for (const row of rows) {
      const broken = breakageOf(row, { expected, previous, blanked })
      if (broken !== null)
        return { ok: false, entries: expected - 1, brokenAt: expected, broken, lastHash: previous }
      previous = row.hash
      expected += 1
      after = row.seq
    }
    if (rows.length < pageSize)
      return { ok: true, entries: expected - 1, brokenAt: null, broken: null, lastHash: previous }
  }
}

async function pageOf(db: ReadDatabase, after: number): Promise<AuditTable[]> {
  return db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(pageSize).execute()
}

interface Place {
  readonly expected: number
  readonly previous: string
  readonly blanked: ReadonlyMap<number, string>
}

function breakageOf(row: AuditTable, { expected, previous, blanked }: Place): Breakage | null {
  if (row.seq > expected) return 'removed'
  if (row.seq < expected) return 'reordered'
  const hash = chainHash(row, row.previous_hash)
  const reads = row.hash === hash || blanked.get(row.seq) === hash
  if (!reads) return movedHere(row) ? 'reordered' : 'changed'
  return row.previous_hash === previous ? null : 'reordered'
}

/** The seal names the number: an entry moved with nothing else changed fits under another one. */
function movedHere(row: AuditTable): boolean {
  const nearby = 1000
  for (let seq = Math.max(1, row.seq - nearby); seq <= row.seq + nearby; seq += 1)
    if (chainHash({ ...row, seq }, row.previous_hash) === row.hash) return true
  return false
}
