import { expect, test } from 'vitest'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import { readOnly } from '../../../electron/register/database/types'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { sql } from 'kysely'
import {
  everyPart,
  inTheirRecord,
  notInTheRecord,
} from '../../../electron/register/documents/subjectAccess/parts'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { childrenBehind } from '../../../electron/register/viewer/childOfRecord'
import { callerOf } from '../../builders/calls'
import { lookedAfterChild, workingRegister } from '../../builders/people'
import { wholeChild } from './wholeChild'

const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }

/** What no reader needs, or what this made-up row leaves out and real ones say. */
const saidElsewhere = new Set([
  // Ids of people at the register, which the calls fill.
  'episode.closed_by',
  'interview.submitted_by',
  'sign_off.finished_by',
  'correction.looked_by',
  // Filled once the record is destroyed: then there is no child to write of.
  'destruction.confirmed_by',
  'destruction.archive_sha256',
  'destruction.removed',
  // No command writes these.
  'interview_theme.note',
  'episode_type_history.note',
  // Said once the police did or did not hold it, which this row leaves open.
  'episode.prevention_interview_by',
  'episode.prevention_not_done_reason',
  // Rows by themselves without what a command writes with them: a history, a question's number, a list's name.
  'correction.reason',
  'interview_feedback.question',
  'interview_feedback.answer',
  'interview_feedback.note',
  'interview_theme.code',
  // A mark without a place in its text, and which question of the episode a meeting answers.
  'interview_mark.quote',
  'meeting_answer.asked',
])

async function wholeRecordOf(open: OpenRegister, childId: string): Promise<string> {
  const which = { kind: 'subjectAccess', childId, withAccess: true, given: null } as const
  return JSON.stringify((await readPaper(readOnly(open.db), which, by)).paper)
}

/** Every table whose rows belong to a child, by the schema's own links. */
async function tablesOfChildren({ db }: OpenRegister): Promise<string[]> {
  const kept: { links: ReadonlyMap<string, unknown> | null } = { links: null }
  await childrenBehind(readOnly(db), kept as never, [])
  return [...(kept.links?.keys() ?? [])]
}

test('every table with rows about a child reaches the whole record, or is named with why it does not', async () => {
  const { open } = await workingRegister()
  const inRecord = new Set<string>([...everyPart.map(({ table }) => table), ...inTheirRecord])
  const left = Object.keys(notInTheRecord)
  const tables = await tablesOfChildren(open)
  expect(tables.filter((table) => !inRecord.has(table) && !left.includes(table))).toEqual([])
  expect(left.filter((table) => inRecord.has(table) || !tables.includes(table))).toEqual([])
})

test('whatever is written in any record of the child stands in the whole record', async () => {
  const { open } = await workingRegister()
  const { childId, marks } = await wholeChild(open, 'is written here.')
  const text = await wholeRecordOf(open, childId)
  const missing = [...marks].filter(([, word]) => !text.includes(word)).map(([place]) => place)
  expect(missing.filter((place) => !saidElsewhere.has(place) && !isLeftOut(place))).toEqual([])
})

const isLeftOut = (place: string): boolean => (place.split('.')[0] ?? '') in notInTheRecord

/** Takes rows of a table back, each table with a reason of its own. */
async function takeBack({ db, session }: OpenRegister, table: string): Promise<void> {
  await sql`update ${sql.table(table)} set withdrawn_at = '2026-11-21T08:30:00Z', withdrawn_by = ${session.user.id},
    withdrawn_reason = ${`w${table} was a slip`}`.execute(db)
}

test('what was taken back stands in the whole record too: its words, why, by whom and when', async () => {
  const { open } = await workingRegister()
  const { childId, marks } = await wholeChild(open, 'is written here.')
  const tables = (await tablesOfChildren(open)).filter(
    (table) => table !== 'child' && !(table in notInTheRecord),
  )
  // oxlint-disable-next-line eslint/no-await-in-loop -- one connection
  for (const table of tables) await takeBack(open, table)
  const text = await wholeRecordOf(open, childId)
  const silent = tables.filter(
    (table) => !text.includes(`by ${open.session.user.name}: w${table} was a slip`),
  )
  expect(silent).toEqual([])
  // What a column or a code is called in the register is no word for a reader.
  const facts = [...text.matchAll(/"label":"([^"]*)","value":"([^"]*)"/g)]
  expect(facts.filter(([, label]) => !/^[A-Z]/.test(label ?? '')).map(([all]) => all)).toEqual([])
  expect(facts.filter(([, , value]) => /^[a-z]+([A-Z_]\w*)+$/.test(value ?? '')).map(([all]) => all)).toEqual(
    [],
  )
  expect(text).toContain('Sat 21 Nov 2026, 08:30')
  const missing = [...marks].filter(([, word]) => !text.includes(word)).map(([place]) => place)
  expect(missing.filter((place) => !saidElsewhere.has(place) && !isLeftOut(place))).toEqual([])
})

test('with an interview that was taken back everything that stood in it is still told', async () => {
  const { open } = await workingRegister()
  const { childId, marks } = await wholeChild(open, 'is written here.')
  await takeBack(open, 'interview')
  const text = await wholeRecordOf(open, childId)
  const missing = [...marks].filter(([, word]) => !text.includes(word)).map(([place]) => place)
  expect(missing.filter((place) => !saidElsewhere.has(place) && !isLeftOut(place))).toEqual([])
})

test('codes of the 903 are told with their words, and this council by its name', async () => {
  const { open } = await workingRegister()
  const call = callerOf(open)
  const childId = await lookedAfterChild(call)
  await runCommand(open, { name: 'test', permission: 'settings.change' }, async ({ write, db, audit }) => {
    audit({ action: 'test', detail: {} })
    await saveSetting({ write, db }, 'laCode', '999')
    await write.insert('care_episode', {
      child_id: childId,
      decom: '2024-01-08',
      rne: 'S',
      ls: 'C2',
      cin: 'N1',
      place: 'Z11',
      place_provider: 'PR9',
      dec: '2025-01-08',
      rec: 'X1',
    })
    await write.insert('missing_file_row', {
      year: 2026,
      row: 1,
      child_id: childId,
      child_ref: '566910',
      dob: '04/03/2011',
      missing: 'A',
      mis_start: '01/05/2025',
      mis_end: '',
    })
  })
  open.connection.prepare(`update child set responsible_la = '999'`).run()
  const text = await wholeRecordOf(open, childId)
  const facts = [...text.matchAll(/"label":"([^"]*)","value":"([^"]*)"/g)].map(
    ([, label, value]) => `${label}: ${value}`,
  )
  expect(facts).toEqual(
    expect.arrayContaining([
      'Responsible authority: Ashcombe Council',
      'Reason for the new episode (RNE): Started to be looked after (S)',
      'Legal status (LS): Full care order (C2)',
      'Category of need (CIN): Abuse or neglect (N1)',
      'Kind of placement (PLACE): Other placement (Z11)',
      'Provider (PLACE_PROVIDER): PR9',
      'Reason it ended (REC): Next episode began the same day (X1)',
      'Missing or away: Away from placement without authorisation (A)',
    ]),
  )
})
