import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { childrenBehind } from '../../../electron/register/viewer/childOfRecord'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { callerOf } from '../../builders/calls'
import { cameBack, goneMissing, lookedAfterChild } from '../../builders/people'

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly needed: number
  readonly to: string | null
}

/** A child with a row in every table whose rows belong to children, and words of our own in every text of them. */
export interface WholeChild {
  readonly childId: string
  readonly episodeId: string
  readonly interviewId: string
  /** Where words were put: "episode.circumstances", each with a word that stands nowhere else. */
  readonly marks: ReadonlyMap<string, string>
}

/** Columns that are no words: what the writer fills, days and times, and what holds together what belongs together. */
const noWords =
  /^(id|at|created_by|updated_by|withdrawn_by|withdrawn_reason|source|ref|status|version|sex_903|type|dob|dob_precision|status_at_start|feelings|feedback|also_removed|kinds|counts|decom|dec|field|list)$|_(at|on|date|id|precision|by_user|from|to)$/

/** Columns that hold a code of a list or a word of the program, and what the child is called. */
const codes =
  /^(child\.(forename|surname|known_as|described_as|local_ref)|episode\.(group_override|began|not_returned_reason|prevention_interview_mode)|notification\.(recipient|event)|interview\.(outcome|outcome_reason|assigned_to)|interview_mark\.kind|restriction_person\..*|return_.*|paper_.*|copied_out\..*|missing_file_row\..*|mention\..*|document\..*)$/

/**
 * @param plant what every text says after its own word
 */
export async function wholeChild(open: OpenRegister, plant: string): Promise<WholeChild> {
  const call = callerOf(open)
  const childId = await lookedAfterChild(call)
  const episode = await goneMissing(call, childId)
  const { interviewId } = await cameBack(call, episode)
  if (interviewId === null) throw new Error('an interview is due')
  const ids: Record<string, string> = {
    child: childId,
    episode: episode.id,
    interview: interviewId,
    user: open.session.user.id,
  }
  const marks = new Map<string, string>()
  const tables = await tablesOfChildren(open)
  for (const table of tables) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- later rows point at earlier ones
    const id = await addRow(open, table, ids)
    ids[table] ??= id
  }
  for (const table of ['child', 'episode', 'interview', ...tables]) {
    // oxlint-disable-next-line eslint/no-await-in-loop
    for (const [place, word] of await writeWords(open, table, childId, plant)) marks.set(place, word)
  }
  return { childId, episodeId: episode.id, interviewId, marks }
}

async function tablesOfChildren({ db }: OpenRegister): Promise<string[]> {
  const kept: { links: ReadonlyMap<string, unknown> | null } = { links: null }
  await childrenBehind(readOnly(db), kept as never, [])
  const order = ['contact', 'placement', 'meeting', 'restriction', 'return_run', 'paper_given']
  const all = [...(kept.links?.keys() ?? [])].filter(
    (table) => !/^(child|episode|interview|interview_episode|draft|history|audit)$/.test(table),
  )
  return all.toSorted((a, b) => rank(order, a) - rank(order, b))
}

const rank = (order: readonly string[], table: string): number =>
  order.includes(table) ? order.indexOf(table) : order.length

async function columnsOf({ db }: OpenRegister, table: string): Promise<readonly ColumnInfo[]> {
  const { rows } = await sql<ColumnInfo>`
    select c.name, c.type, c."notnull" as needed, f."table" as "to" from pragma_table_info(${table}) c
    left join pragma_foreign_key_list(${table}) f on f."from" = c.name`.execute(db)
  return rows
}

async function firstAllowed({ db }: OpenRegister, table: string, column: string): Promise<string | null> {
  const { rows } = await sql<{ sql: string }>`select sql from sqlite_master where name = ${table}`.execute(db)
  return new RegExp(`"${column}" in \\('([^']*)'`).exec(rows[0]?.sql ?? '')?.[1] ?? null
}

async function addRow(open: OpenRegister, table: string, ids: Record<string, string>): Promise<string> {
  const id = randomUUID()
  const row: Record<string, unknown> = {}
  for (const column of await columnsOf(open, table)) {
    const { name, type, to, needed } = column
    // oxlint-disable-next-line eslint/no-await-in-loop
    const word = await firstAllowed(open, table, name)
    if (name === 'id') row[name] = id
    else if (name.startsWith('withdrawn') || name === 'import_batch_id') row[name] = null
    else if (name === 'child_id') row[name] = ids['child']
    else if (to !== null) row[name] = ids[to] ?? null
    else if (word !== null) row[name] = word
    else if (name.endsWith('_precision')) row[name] = 'exact'
    else if (name === 'at' || name.endsWith('_at')) row[name] = '2026-11-20T10:00:00Z'
    else if (name.endsWith('_on') || /^(decom|dec|dob)$/.test(name)) row[name] = '2026-11-20'
    else if (name.endsWith('_by')) row[name] = ids['user']
    else if (/^int/i.test(type)) row[name] = name === 'version' ? 1 : 0
    else if (/^blob/i.test(type)) row[name] = needed === 1 ? new Uint8Array([1]) : null
    else if (/^(also_removed|counts|feedback)$/.test(name)) row[name] = '[]'
    else if (name === 'source') row[name] = 'recorded'
    else row[name] = needed === 1 ? 'x' : null
  }
  await open.db
    .insertInto(table as 'meeting')
    .values(row as never)
    .execute()
  return id
}

/** A word of its own and the plant in every column that takes text. */
async function writeWords(
  open: OpenRegister,
  table: string,
  childId: string,
  plant: string,
): Promise<[place: string, word: string][]> {
  const put: [string, string][] = []
  for (const { name, type, to } of await columnsOf(open, table)) {
    if (!/^text/i.test(type) || to !== null || noWords.test(name) || codes.test(`${table}.${name}`)) continue
    const word = `w${table}x${name}`.replaceAll('_', '')
    const belongs = table === 'child' ? sql`id = ${childId}` : sql`1 = 1`
    try {
      // oxlint-disable-next-line eslint/no-await-in-loop
      await sql`update ${sql.table(table)} set ${sql.ref(name)} = ${`${word} ${plant}`} where ${belongs}`.execute(
        open.db,
      )
      put.push([`${table}.${name}`, word])
    } catch {
      // A column that takes codes alone says so itself.
    }
  }
  return put
}
