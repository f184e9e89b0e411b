import type { RecordTable } from '../database/schema'
import type { ReadDatabase } from '../database/types'
import { groupBy } from './chunks'

/** Records that name their child themselves. */
const ofChild = [
  'child_flag',
  'status_period',
  'placement',
  'episode',
  'interview',
  'action',
  'help',
  'share',
  'meeting',
] as const satisfies RecordTable[]
/** Records that hang on an interview of the child. */
const ofInterview = ['interview_episode', 'interview_theme', 'offer'] as const satisfies RecordTable[]

/** More changes than that (a file brought in) are no few children's any more. */
const most = 500

/** A record that hung on somebody or something else before. */
const movedFrom = /"(child|interview|meeting)_id":/

/**
 * The children whose records in some tables were changed after a change of that number, so that what is kept of the others
 * stays as it is. Null where that cannot be said, and everything is to be read anew: something was destroyed, moved from
 * one child to another, belongs to no child (a place), or a great deal was changed.
 */
export async function changedChildren(
  db: ReadDatabase,
  tables: readonly RecordTable[],
  seq: number,
): Promise<ReadonlySet<string> | null> {
  const lines = await db
    .selectFrom('history')
    .select(['table_name', 'record_id', 'before'])
    .where('seq', '>', seq)
    // A record that was destroyed leaves no line of its own.
    .where('table_name', 'in', [...tables, 'destruction'])
    .limit(most + 1)
    .execute()
  if (lines.length > most || lines.some(({ before }) => before !== null && movedFrom.test(before)))
    return null
  const found = new Set<string>()
  for (const [table, changed] of groupBy(lines, ({ table_name }) => table_name)) {
    const ids = changed.map(({ record_id }) => record_id)
    // One connection: the tables are asked one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const children = await childrenOf(db, table, ids)
    if (children === null) return null
    for (const child of children) found.add(child)
  }
  return found
}

/** The children some records of a table belong to; null where such records belong to none. */
async function childrenOf(
  db: ReadDatabase,
  table: string,
  ids: readonly string[],
): Promise<readonly string[] | null> {
  if (table === 'child') return ids
  const own = ofChild.find((it) => it === table)
  const hanging = ofInterview.find((it) => it === table)
  if (own !== undefined)
    return childIds(
      db
        .selectFrom(own as 'episode')
        .where('id', 'in', ids)
        .select('child_id'),
    )
  if (hanging !== undefined)
    return childIds(
      db
        .selectFrom('interview')
        .innerJoin(`${hanging as 'offer'} as hanging`, 'hanging.interview_id', 'interview.id')
        .where('hanging.id', 'in', ids)
        .select('interview.child_id'),
    )
  if (table === 'meeting_answer')
    return childIds(
      db
        .selectFrom('meeting')
        .innerJoin('meeting_answer', 'meeting_answer.meeting_id', 'meeting.id')
        .where('meeting_answer.id', 'in', ids)
        .select('meeting.child_id'),
    )
  return null
}

async function childIds(asked: {
  execute: () => Promise<readonly { readonly child_id: string }[]>
}): Promise<string[]> {
  return (await asked.execute()).map(({ child_id }) => child_id)
}
