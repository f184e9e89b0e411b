import type { ReadDatabase } from '../database/types'
import type { TrailMark } from '../unlock/keyFileShapes'
import { chainHead } from './chainHead'
import type { ProfileMark } from './profileMarks'

/** Where the marks of the end of the trail were kept. */
export interface KnownMarks {
  /** In the key file, written when the register was last closed. */
  readonly keyFile: TrailMark | null
  /** In this PC's profile. */
  readonly thisPc: ProfileMark | null
}

/** A register that lacks what was in it, or has another entry in its place. */
export interface WentBack {
  /** An older copy was meant to take its place. */
  readonly meant: boolean
  /** Number of the entry that should be there. */
  readonly expected: number
  /** Number of the newest that is there. */
  readonly found: number
  readonly knownBy: 'keyFile' | 'thisPc'
}

/**
 * Compares the trail with its marks: an older file lacks the entry that was its last, or has another there. Without a
 * mark (another PC, a new profile) an older file of the same register cannot be told from the newest.
 */
export async function wentBack(db: ReadDatabase, marks: KnownMarks): Promise<WentBack | null> {
  const missing: WentBack[] = []
  const meant = marks.thisPc?.restoreMeant === true
  const found = (await chainHead(db))?.entry ?? 0
  for (const knownBy of ['keyFile', 'thisPc'] as const) {
    const mark = marks[knownBy]
    if (mark !== null && !(await isThere(db, mark)))
      missing.push({ meant, expected: mark.seq, found, knownBy })
  }
  return missing.toSorted((one, other) => other.expected - one.expected)[0] ?? null
}

async function isThere(db: ReadDatabase, { seq, hash }: TrailMark): Promise<boolean> {
  const entry = await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst()
  return entry?.hash === hash
}
