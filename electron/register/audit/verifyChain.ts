import type { ReadDatabase } from '../database/types'
import { chainHash } from './chain'

/** What a walk along the chain found. */
export interface ChainVerdict {
  readonly ok: boolean
  readonly entries: number
  /** Number of the first entry that does not fit, or null. */
  readonly brokenAt: number | null
  /** Hash of the last entry; equal marks mean nothing was cut off the end. */
  readonly lastHash: string
}

const pageSize = 2000

/**
 * Walks the whole audit trail and recomputes every hash: an entry that was changed, removed or moved is found at
 * its number. An end cut off is found by comparing `entries` and `lastHash` with an earlier mark.
 *
 * @param registerId what the first entry must be chained to
 */
export async function verifyChain(db: ReadDatabase, registerId: string): Promise<ChainVerdict> {
  let previous = registerId
  let expected = 1
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const row of rows) {
      const fits =
        row.seq === expected && row.previous_hash === previous && row.hash === chainHash(row, previous)
      if (!fits) return { ok: false, entries: expected - 1, brokenAt: expected, lastHash: previous }
      previous = row.hash
      expected += 1
      after = row.seq
    }
    if (rows.length < pageSize) return { ok: true, entries: expected - 1, brokenAt: null, lastHash: previous }
  }
}
