import {
  buildNameIndex,
  type NameIndex,
  type SearchableChild,
} from '../../../../shared/domain/children/nameIndex'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { scratchKey, type ScratchKey } from '../../host/scratch'
import { changedSince, newestChange } from '../changes'

/** What an index is made of, and of which tables: a change of one of them makes it anew. */
export interface IndexKind {
  readonly tables: readonly RecordTable[]
  readonly read: (db: ReadDatabase) => Promise<SearchableChild[]>
  readonly kept: ScratchKey<Kept>
}

/** Memory for one index; gone with the lock. */
export interface Kept {
  index: NameIndex | null
  /** Newest change of the register the index has seen. */
  seq: number
}

/** Declares an index, once a kind of record. */
export function indexKind(
  name: string,
  tables: readonly RecordTable[],
  read: (db: ReadDatabase) => Promise<SearchableChild[]>,
): IndexKind {
  return { tables, read, kept: scratchKey<Kept>(name, () => ({ index: null, seq: 0 })) }
}

/**
 * The index as of now. Every change of a record leaves a line of history, whoever made it; only when one of them was
 * in the index's own tables is it made again.
 *
 * @param kept the memory of this open register: `scratch(kind.kept)`
 */
export async function indexNow(db: ReadDatabase, kind: IndexKind, kept: Kept): Promise<NameIndex> {
  const seq = await newestChange(db)
  if (kept.index !== null && (kept.seq === seq || !(await changedSince(db, kind.tables, kept.seq)))) {
    kept.seq = seq
    return kept.index
  }
  kept.index = buildNameIndex(await kind.read(db))
  kept.seq = seq
  return kept.index
}
