import { recordNoun } from '../../../../shared/text/recordNouns'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { ReadDatabase } from '../../database/types'
import type { RecordTable } from '../../database/schema'
import { childLabels } from '../children/labels'

/** A record by its table and id. */
export interface RecordNamed {
  readonly table: RecordTable
  readonly id: string
}

type Row = Readonly<Record<string, unknown>>

/** A record as people would name it: "episode 2026-0042", "contact Jane Cole", "flag of Amira Cole". */
export async function recordWords(db: ReadDatabase, record: RecordNamed, now: Instant): Promise<string> {
  const noun = recordNoun(record.table)
  const row = await rowOf(db, record)
  if (row === undefined) return noun
  const name = await ownName(db, record, row, now)
  if (name !== null) return `${noun} ${name}`
  const owner = await ownerName(db, row, now)
  return owner === null ? noun : `${noun} of ${owner}`
}

async function rowOf(db: ReadDatabase, { table, id }: RecordNamed): Promise<Row | undefined> {
  return db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

async function ownName(
  db: ReadDatabase,
  { table, id }: RecordNamed,
  row: Row,
  now: Instant,
): Promise<string | null> {
  if (table === 'child') return childName(db, id, now)
  const name = row['ref'] ?? row['name']
  return typeof name === 'string' ? name : null
}

/** Of whom or what it is: the child, else the episode, else the child of the interview. */
async function ownerName(db: ReadDatabase, row: Row, now: Instant): Promise<string | null> {
  if (typeof row['child_id'] === 'string') return childName(db, row['child_id'], now)
  if (typeof row['episode_id'] === 'string') {
    const episode = await rowOf(db, { table: 'episode', id: row['episode_id'] })
    return typeof episode?.['ref'] === 'string' ? episode['ref'] : null
  }
  if (typeof row['interview_id'] !== 'string') return null
  const interview = await rowOf(db, { table: 'interview', id: row['interview_id'] })
  return typeof interview?.['child_id'] === 'string' ? childName(db, interview['child_id'], now) : null
}

async function childName(db: ReadDatabase, id: string, now: Instant): Promise<string | null> {
  return (await childLabels(db, [id], localDateOf(now))).get(id)?.label ?? null
}
