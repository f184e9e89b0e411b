import type { ReadDatabase } from '../../database/types'
import type { ChangedRecord } from './changedRecords'

/** What the rules have to look at after records were taken back. */
export interface Touched {
  readonly children: readonly string[]
  readonly episodes: readonly string[]
  readonly interviews: readonly string[]
}

/** Children, episodes and interviews that a command's records are, or belong to, now or before it. */
export async function touchedBy(db: ReadDatabase, records: readonly ChangedRecord[]): Promise<Touched> {
  const ids = { child: new Set<string>(), episode: new Set<string>(), interview: new Set<string>() }
  const note = (kind: keyof typeof ids, value: unknown) => {
    if (typeof value === 'string') ids[kind].add(value)
  }
  for (const record of records) {
    // One connection: rows are read one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const row = await rowOf(db, record)
    if (record.table === 'child' || record.table === 'episode' || record.table === 'interview')
      note(record.table, record.id)
    for (const columns of [row, record.before])
      for (const kind of ['child', 'episode', 'interview'] as const) note(kind, columns[`${kind}_id`])
  }
  const links = await db
    .selectFrom('interview_episode')
    .select('episode_id')
    .where('interview_id', 'in', [...ids.interview])
    .execute()
  for (const { episode_id } of links) note('episode', episode_id)
  return { children: [...ids.child], episodes: [...ids.episode], interviews: [...ids.interview] }
}

async function rowOf(db: ReadDatabase, { table, id }: ChangedRecord): Promise<Record<string, unknown>> {
  const row = await db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? {} : { ...row }
}
