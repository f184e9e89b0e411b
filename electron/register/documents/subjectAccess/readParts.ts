import type { ReadDatabase } from '../../database/types'
import { ownAuthority } from '../../queries/authorityName'
import { inChunks } from '../../queries/chunks'
import type { NamesById } from '../../queries/history/historyColumns'
import type { Viewing } from '../../queries/viewing'
import { everyPart, type Part, type PartRow } from './parts'

/** Rows of every part, by table, in the order they are read; withdrawn ones too: they are held as well. */
export type PartRows = ReadonlyMap<string, readonly PartRow[]>

/** Records the rows belong to. */
export interface OfWhom {
  readonly childId: string
  readonly episodeIds: readonly string[]
  readonly interviewIds: readonly string[]
}

/** Reads every row that belongs to a child, a table after those it hangs on. */
export async function readParts(db: ReadDatabase, whom: OfWhom): Promise<PartRows> {
  const rows = new Map<string, readonly PartRow[]>()
  // One connection: one table after the other.
  // oxlint-disable-next-line eslint/no-await-in-loop
  for (const part of everyPart) rows.set(part.table, inOrder(part, await rowsOf(db, part, whom, rows), rows))
  return rows
}

/** @param sofar parts read before: pauses belong to requests, answers to meetings */
async function rowsOf(
  db: ReadDatabase,
  { table, of }: Part,
  whom: OfWhom,
  sofar: PartRows,
): Promise<PartRow[]> {
  const by = async (column: LinkColumn, ids: readonly string[]) =>
    inChunks(ids, (some) =>
      db
        .selectFrom(table as 'meeting')
        .selectAll()
        .where(column as 'child_id', 'in', some)
        .execute(),
    ) as Promise<unknown> as Promise<PartRow[]>
  if (of === 'child') return by('child_id', [whom.childId])
  const behind = (table: string) => (sofar.get(table) ?? []).map(({ id }) => String(id))
  if (of === 'case') return by('case_id', behind('rights_case'))
  if (of === 'run') return by('run_id', behind('return_run'))
  if (of === 'meeting') return by('meeting_id', behind('meeting'))
  if (of === 'episode') return by('episode_id', whom.episodeIds)
  const interviews = await by('interview_id', whom.interviewIds)
  const episodes = of === 'interview' ? [] : await by('episode_id', whom.episodeIds)
  return [...new Map([...episodes, ...interviews].map((row) => [row['id'], row])).values()]
}

type LinkColumn = 'child_id' | 'episode_id' | 'interview_id' | 'case_id' | 'run_id' | 'meeting_id'

function inOrder({ day, withdrawnOnly }: Part, rows: readonly PartRow[], sofar: PartRows): PartRow[] {
  const interviews = new Set((sofar.get('interview') ?? []).map(({ id }) => id))
  const takenBack = (row: PartRow) =>
    row['withdrawn_at'] !== null || interviews.has(row['interview_id'] ?? null)
  const keyOf = (row: PartRow) => `${day === null ? '' : (row[day] ?? '')} ${row['id']}`
  return rows
    .filter((row) => withdrawnOnly !== true || takenBack(row))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Names of the places, workers and colleagues the rows point at, the references of the child's episodes, and this council's name. */
export async function readNames(
  db: ReadDatabase,
  childId: string,
  { settings }: Viewing,
): Promise<NamesById> {
  const places = await db.selectFrom('place').select(['id', 'name']).execute()
  const workers = await db.selectFrom('worker').select(['id', 'name']).execute()
  const users = await db.selectFrom('user').select(['id', 'name']).execute()
  const episodes = await db
    .selectFrom('episode')
    .select(['id', 'ref as name'])
    .where('child_id', '=', childId)
    .execute()
  const known = [...places, ...workers, ...users, ...episodes].map(({ id, name }) => [id, name] as const)
  return new Map([...known, ...ownAuthority(settings)])
}
