import {
  buildNameIndex,
  type NameIndex,
  type SearchableChild,
} from '../../../../shared/domain/children/nameIndex'
import type { ReadDatabase } from '../../database/types'
import { scratchKey } from '../../host/scratch'
import { groupBy } from '../chunks'

/** The names of every child, kept in memory while the register is open. */
interface KeptIndex {
  index: NameIndex
  /** Newest change of the register the index has seen. */
  seq: number
}

/** Memory for the index; gone with the lock. */
export const keptNames = scratchKey<{ held: KeptIndex | null }>('names of children', () => ({ held: null }))

/** Tables a child can be found by. */
const nameTables = ['child', 'child_alias'] as const

/**
 * The index as of now. Every change of a record leaves a line of history, whoever made it; only when one of them was
 * a child's name is the index made again.
 */
export async function namesNow(db: ReadDatabase, kept: { held: KeptIndex | null }): Promise<NameIndex> {
  const seq = await newestChange(db)
  const { held } = kept
  if (held !== null && (held.seq === seq || !(await namesChangedSince(db, held.seq)))) {
    held.seq = seq
    return held.index
  }
  const index = buildNameIndex(await searchableChildren(db))
  kept.held = { index, seq }
  return index
}

async function newestChange(db: ReadDatabase): Promise<number> {
  const row = await db.selectFrom('history').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

async function namesChangedSince(db: ReadDatabase, seq: number): Promise<boolean> {
  const row = await db
    .selectFrom('history')
    .select('seq')
    .where('seq', '>', seq)
    .where('table_name', 'in', nameTables)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every child that can be found: withdrawn ones cannot. */
async function searchableChildren(db: ReadDatabase): Promise<SearchableChild[]> {
  const aliases = await db
    .selectFrom('child_alias')
    .select(['child_id', 'name'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const byChild = groupBy(aliases, ({ child_id }) => child_id)
  const children = await db
    .selectFrom('child')
    .select(['id', 'forename', 'surname', 'known_as', 'described_as', 'local_ref', 'dob'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return children.map((child) => ({
    id: child.id,
    forename: child.forename,
    surname: child.surname,
    knownAs: child.known_as,
    aliases: (byChild.get(child.id) ?? []).map(({ name }) => name),
    describedAs: child.described_as,
    localRef: child.local_ref,
    dob: child.dob,
  }))
}
