import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { changesInWords, type NamesById, type RecordChange } from './historyColumns'
import { recordWithParts } from './historyParts'

/** Who changed what of a record and its parts, newest first, in the words of the forms. */
export const recordHistory = query(
  contract.children.history,
  async ({ input, db }) => historyInWords(db, input.recordId),
  {
    about: ({ recordId }) => ({
      action: 'history.viewed',
      subject: { kind: 'record', id: recordId },
    }),
  },
)

async function historyInWords(db: ReadDatabase, recordId: string) {
  const rows = await db
    .selectFrom('history')
    .leftJoin('user', 'user.id', 'history.by_user')
    .select(['table_name', 'record_id', 'at', 'by_user', 'command', 'after', 'user.name'])
    .where('record_id', 'in', await recordWithParts(db, recordId))
    .orderBy('seq')
    .execute()
  const names = await namesOf(db, recordId)
  const states = new Map<string, Record<string, string | number | null>>()
  return rows
    .map((row) => ({
      at: row.at,
      by: row.name ?? row.by_user,
      command: row.command,
      changes: changesInWords(replay(states, row), names),
    }))
    .filter(({ changes }) => changes.length > 0)
    .toReversed()
}

/** History keeps the changed columns alone; walking it from the start gives each change its whole record. */
function replay(
  states: Map<string, Record<string, string | number | null>>,
  row: { table_name: string; record_id: string; after: string },
): RecordChange {
  const before = states.get(row.record_id) ?? null
  const changes = JSON.parse(row.after) as Record<string, string | number | null>
  const after = { ...before, ...changes }
  states.set(row.record_id, after)
  return { table: row.table_name, before, after, changed: Object.keys(changes) }
}

async function namesOf(db: ReadDatabase, recordId: string): Promise<NamesById> {
  const workers = await db.selectFrom('worker').select(['id', 'name']).execute()
  const places = await db.selectFrom('place').select(['id', 'name']).execute()
  const covered = await db
    .selectFrom('interview_episode')
    .innerJoin('episode', 'episode.id', 'interview_episode.episode_id')
    .select(['episode.id', 'episode.ref as name'])
    .where('interview_episode.interview_id', '=', recordId)
    .execute()
  return new Map([...workers, ...places, ...covered].map(({ id, name }) => [id, name]))
}
