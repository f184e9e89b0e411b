import { Refusal, type ErrorFacts } from '../../../../shared/contract/errors'
import type { Instant } from '../../../../shared/domain/time/instant'
import { references, type Reference } from '../../database/references'
import type { ReadDatabase } from '../../database/types'
import { recordWords, type RecordNamed } from '../../queries/history/recordWords'
import { wayBackOf } from '../../queries/history/waysBack'
import type { ChangedRecord } from './changedRecords'

/** The command that is about to be taken back. */
export interface Taking {
  readonly commandId: string
  readonly lines: readonly { readonly seq: number; readonly record_id: string }[]
  readonly records: readonly ChangedRecord[]
  readonly now: Instant
}

interface LaterLine {
  readonly at: string
  readonly by: string
  readonly commandId: string | null
  readonly undoes: string | null
}

type Change = ErrorFacts<'UNDO_CHANGED_SINCE'>['changes'][number]

/** So many are named; more would not be read. */
const mostNamed = 5

/**
 * Nobody's later work is taken back along with a command: neither on its records nor on what was added to them.
 * Changes that were themselves undone since count as not made.
 *
 * @throws WRONG_STATE where it was taken back already, UNDO_CHANGED_SINCE with what changed and by whom
 */
export async function refuseChangedSince(db: ReadDatabase, taking: Taking): Promise<void> {
  const changes: Change[] = []
  for (const record of taking.records) {
    // One connection: records are looked at one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const later = standing(await laterLines(db, taking, record.id))
    if (later.some(({ undoes }) => undoes === taking.commandId))
      throw new Refusal('WRONG_STATE', { what: 'change', state: 'undone already' })
    const last = later.at(-1)
    // oxlint-disable-next-line eslint/no-await-in-loop
    if (last !== undefined) changes.push(await changeOf(db, record, last, taking.now))
  }
  changes.push(...(await addedSince(db, taking)), ...(await finishedSince(db, taking)))
  if (changes.length > 0) throw new Refusal('UNDO_CHANGED_SINCE', { changes: changes.slice(0, mostNamed) })
}

/** What stands of later changes, in order: one that the next took back is as good as never made. */
function standing(lines: readonly LaterLine[]): LaterLine[] {
  const stack: LaterLine[] = []
  for (const line of lines) {
    const last = stack.at(-1)
    if (last?.commandId !== null && last?.commandId === line.commandId) continue
    if (line.undoes !== null && last?.commandId === line.undoes) stack.pop()
    else stack.push(line)
  }
  return stack
}

async function laterLines(db: ReadDatabase, taking: Taking, recordId: string): Promise<LaterLine[]> {
  const lastSeq = Math.max(...taking.lines.map(({ seq }) => seq))
  return db
    .selectFrom('history')
    .leftJoin('user', 'user.id', 'history.by_user')
    .select((select) => [
      'history.at',
      select.fn.coalesce('user.name', 'history.by_user').as('by'),
      'history.command_id as commandId',
      'history.undoes',
    ])
    .where('history.record_id', '=', recordId)
    .where('history.seq', '>', lastSeq)
    .orderBy('history.seq')
    .execute()
}

async function changeOf(
  db: ReadDatabase,
  record: RecordNamed,
  { by, at }: LaterLine,
  now: Instant,
): Promise<Change> {
  return { what: await recordWords(db, record, now), changedBy: by, changedAt: at }
}

/** Records that came to hang on what would be withdrawn: an episode of the child, an offer of the interview. */
async function addedSince(db: ReadDatabase, taking: Taking): Promise<Change[]> {
  const own = new Set(taking.records.map(({ id }) => id))
  const going = taking.records.filter(({ made, before }) => made || (before['withdrawn_at'] ?? null) !== null)
  const changes: Change[] = []
  if (going.length === 0) return changes
  const all = await references(db)
  for (const record of going)
    for (const reference of all.filter(({ target }) => target === record.table))
      // One connection: tables are read one after the other.
      // oxlint-disable-next-line eslint/no-await-in-loop
      for (const id of await hangingOn(db, reference, record.id)) {
        if (own.has(id)) continue
        // oxlint-disable-next-line eslint/no-await-in-loop
        const last = standing(await laterLines(db, taking, id)).at(-1)
        if (last !== undefined)
          // oxlint-disable-next-line eslint/no-await-in-loop
          changes.push(await changeOf(db, { table: reference.table, id }, last, taking.now))
      }
  return changes
}

async function hangingOn(db: ReadDatabase, { table, column }: Reference, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom(table as 'offer')
    .select('id')
    .where(column as 'interview_id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

/** What an interview is made of: once it is finished, only reopening it lets these be changed. */
function isPartOfInterview(table: string): boolean {
  const way = wayBackOf(table)
  return table === 'interview_episode' || (table !== 'interview' && 'ofInterview' in way)
}

/** Interviews finished since, of whose parts the command wrote some. */
async function finishedSince(db: ReadDatabase, taking: Taking): Promise<Change[]> {
  const own = new Set(taking.records.map(({ id }) => id))
  const changes = new Map<string, Change>()
  for (const record of taking.records.filter(({ table }) => isPartOfInterview(table))) {
    // One connection: records are looked at one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const interview = await db
      .selectFrom(`${record.table as 'offer'} as part`)
      .innerJoin('interview', 'interview.id', 'part.interview_id')
      .leftJoin('user', 'user.id', 'interview.submitted_by')
      .select(['interview.id', 'interview.submitted_at', 'interview.submitted_by', 'user.name'])
      .where('part.id', '=', record.id)
      .executeTakeFirst()
    if (interview === undefined || interview.submitted_at === null || own.has(interview.id)) continue
    changes.set(interview.id, {
      // oxlint-disable-next-line eslint/no-await-in-loop
      what: await recordWords(db, { table: 'interview', id: interview.id }, taking.now),
      changedBy: interview.name ?? interview.submitted_by ?? '',
      changedAt: interview.submitted_at,
    })
  }
  return [...changes.values()]
}
