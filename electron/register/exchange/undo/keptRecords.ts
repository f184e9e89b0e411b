import type { RecordTable } from '../../commands/rowShapes'
import type { ReadDatabase } from '../../database/types'
import type { ChangedRecord } from '../../commands/history/changedRecords'
import type { StandingRecord } from './standingRecords'

type Owner = 'child_id' | 'episode_id' | 'placement_id'

/** Records that hang on a child, an episode or a placement: what must be gone before those can go. */
const hangOn: readonly (readonly [RecordTable, Owner])[] = [
  ['episode', 'child_id'],
  ['interview', 'child_id'],
  ['action', 'child_id'],
  ['meeting', 'child_id'],
  ['share', 'child_id'],
  ['contact', 'child_id'],
  ['child_flag', 'child_id'],
  ['child_alias', 'child_id'],
  ['child_identifier', 'child_id'],
  ['placement', 'child_id'],
  ['status_period', 'child_id'],
  ['care_episode', 'child_id'],
  ['document', 'child_id'],
  ['profile', 'child_id'],
  ['photo', 'child_id'],
  ['missing_file_row', 'child_id'],
  ['missing_file_row', 'episode_id'],
  ['interview_episode', 'episode_id'],
  ['notification', 'episode_id'],
  ['meeting', 'episode_id'],
  ['meeting_answer', 'episode_id'],
  ['episode_grade', 'episode_id'],
  ['notice', 'episode_id'],
  ['episode_type_history', 'episode_id'],
  ['episode', 'placement_id'],
]

interface Hanging {
  readonly id: string
  readonly owner: string
}

/** What an undo must leave alone: records changed since, and those something that stays hangs on. */
export async function keptRecords(
  db: ReadDatabase,
  records: readonly StandingRecord[],
): Promise<ReadonlyMap<string, ChangedRecord>> {
  const byId = new Map(records.map((record) => [record.id, record]))
  const changed = records.filter(({ version, versionNow }) => version !== versionNow)
  const kept = new Map(changed.map((record) => [record.id, record]))
  const hanging: Hanging[] = []
  for (const [table, owner] of hangOn)
    // One connection: tables are read one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    hanging.push(...(await hangingIn(db, table, owner)))
  const ofBatch = hanging.filter(({ owner }) => byId.get(owner)?.made === true)
  // What stays keeps its owner, which may keep another: until nothing more has to stay.
  for (let before = -1; before !== kept.size;) {
    before = kept.size
    for (const { id, owner } of ofBatch) {
      const record = byId.get(owner)
      if (record !== undefined && (!byId.has(id) || kept.has(id))) kept.set(owner, record)
    }
  }
  return kept
}

async function hangingIn(db: ReadDatabase, table: RecordTable, column: Owner): Promise<Hanging[]> {
  const rows = await db
    .selectFrom(table as 'episode_grade')
    .select(['id', `${column as 'episode_id'} as owner`])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.flatMap(({ id, owner }) => (owner === null ? [] : [{ id, owner }]))
}
