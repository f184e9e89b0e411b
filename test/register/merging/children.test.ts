import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { mergeChildren, takeChildrenApart } from '../../../electron/register/commands/children/merge'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { bringBackChild } from '../../../electron/register/commands/children/withdraw'
import { undo } from '../../../electron/register/commands/history/undo'
import { childPage } from '../../../electron/register/queries/children/page'
import { search } from '../../../electron/register/queries/children/search'
import { references } from '../../../electron/register/database/references'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import type { ChildFacts } from '../../../shared/contract/children'
import type { Caller } from '../../builders/calls'
import { exact, goneMissing, workingRegister } from '../../builders/people'
import { refusal } from '../../builders/refusal'

const back = { returned: exact('2026-11-22T07:00:00Z'), returnMode: 'police' }
const placed = {
  placementType: 'K2',
  provider: 'PR4',
  placeName: 'Birch House',
  postcode: null,
  urn: null,
  placementLa: '301',
}

async function twoRecords(call: Caller) {
  const kept = await call(addChild, {
    forename: 'Amira',
    surname: 'Cole',
    dob: '2011-03-04',
    localRef: '566910',
  })
  const other = await call(addChild, { describedAs: 'girl, about 15', forename: 'Mira', localRef: '700001' })
  return { kept: kept.id, other: other.id }
}

async function merged(
  call: Caller,
  { kept, other }: { kept: string; other: string },
  facts: Partial<ChildFacts> = {},
) {
  const [one, two] = [await call(childPage, { id: kept }), await call(childPage, { id: other })]
  return call(mergeChildren, {
    id: kept,
    version: one.child.version,
    otherId: other,
    otherVersion: two.child.version,
    facts,
    reason: 'Found by her birth date',
  })
}

/** Who each live record hangs on, in every table that names a child. */
async function owners(open: OpenRegister): Promise<unknown[]> {
  const found: unknown[] = []
  for (const { table, column, target } of await references(readOnly(open.db))) {
    if (target !== 'child') continue
    const rows = await open.db
      .selectFrom(table as 'offer')
      .select(['id', `${column as 'interview_id'} as owner`])
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute()
    found.push(...rows.map(({ id, owner }) => [table, id, owner]))
  }
  return found
}

test('all that hangs on the other record moves; what was not chosen still finds the child', async () => {
  const { open, call } = await workingRegister()
  const both = await twoRecords(call)
  const episode = await goneMissing(call, both.other, {}, back)
  await call(addFlag, { childId: both.other, flag: 'CSE', startedOn: '2026-01-01', toldBy: null, note: null })
  await call(setStatus, {
    childId: both.other,
    careStatus: 'CIN',
    legalStatus: null,
    startedOn: '2023-01-01',
  })
  await call(setStatus, {
    childId: both.kept,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2024-01-08',
  })
  await call(setPlacement, { childId: both.other, startedOn: '2026-02-01', ...placed })
  await merged(call, both, { language: 'Somali' })
  const page = await call(childPage, { id: both.kept })
  expect(page.child.facts).toMatchObject({ forename: 'Amira', language: 'Somali', localRef: '566910' })
  expect(page.flags).toMatchObject([{ flag: 'CSE' }])
  expect(page.counts.ever).toBe(1)
  expect(page.placement).toContain('Birch House')
  expect(page.careStatus).toContain('Looked after')
  expect(page.aliases.map(({ name }) => name)).toEqual(['Mira'])
  expect(page.mergedFrom).toMatchObject([{ id: both.other, reason: 'Found by her birth date' }])
  const periods = await open.db
    .selectFrom('status_period')
    .select(['care_status', 'started_on', 'ended_on'])
    .where('child_id', '=', both.kept)
    .orderBy('started_on')
    .execute()
  expect(periods).toEqual([
    { care_status: 'CIN', started_on: '2023-01-01', ended_on: '2024-01-07' },
    { care_status: 'looked_after', started_on: '2024-01-08', ended_on: null },
  ])
  const snapshot = await open.db
    .selectFrom('episode')
    .select('status_at_start')
    .where('id', '=', episode.id)
    .executeTakeFirstOrThrow()
  expect(snapshot.status_at_start).toContain('looked_after')
  const found = await call(search, { text: 'mira' })
  expect(found.map(({ id }) => id)).toEqual([both.kept])
  expect((await owners(open)).filter((row) => (row as string[])[2] === both.other)).toEqual([])
})

test('undo takes it back whole; so does taking it apart', async () => {
  const { open, call } = await workingRegister()
  const both = await twoRecords(call)
  await goneMissing(call, both.other)
  await call(setPlacement, { childId: both.other, startedOn: '2026-02-01', ...placed })
  const before = await owners(open)
  await merged(call, both, { dob: '2011-03-05' })
  const { command_id } = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await call(undo, { commandId: command_id ?? '' })
  expect(await owners(open)).toEqual(before)
  await merged(call, both)
  const gone = await call(childPage, { id: both.other })
  expect(gone.duplicateOf).toEqual({ id: both.kept, name: 'Amira Cole' })
  await refusal('WRONG_STATE', call(bringBackChild, { id: both.other, version: gone.child.version }))
  await call(takeChildrenApart, { id: both.kept, otherId: both.other })
  expect(await owners(open)).toEqual(before)
  expect((await call(childPage, { id: both.other })).child.withdrawnAt).toBeNull()
})

test('missing by both records: refused with both references, and nothing is moved', async () => {
  const { open, call } = await workingRegister()
  const both = await twoRecords(call)
  await goneMissing(call, both.kept)
  await goneMissing(call, both.other)
  const before = await owners(open)
  expect(await refusal('MERGE_BOTH_OPEN', merged(call, both))).toEqual({ refs: ['2026-0001', '2026-0002'] })
  expect(await owners(open)).toEqual(before)
})

test('the reference of the other record can be chosen: it is free by then', async () => {
  const { call } = await workingRegister()
  const both = await twoRecords(call)
  await merged(call, both, { localRef: '700001' })
  expect((await call(childPage, { id: both.kept })).child.localRef).toBe('700001')
})

test('a child is not put together with itself, nor with a record that is gone', async () => {
  const { call } = await workingRegister()
  const both = await twoRecords(call)
  await refusal('WRONG_STATE', merged(call, { kept: both.kept, other: both.kept }))
  await merged(call, both)
  await refusal('WRONG_STATE', merged(call, both))
})
