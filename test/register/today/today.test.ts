import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { board } from '../../../electron/register/queries/today/board'
import type { OpenRegister } from '../../../electron/register/openRegister'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  oneChild,
  oneMissing,
  workingRegister,
} from '../../builders/people'

test('an empty board says when the last entry was made, and how many children there are', async () => {
  const { call } = await workingRegister()
  await call(addChild, { forename: 'Mika' })
  const today = await call(board)
  expect(today).toMatchObject({
    asAt: '2026-11-22T09:00:00Z',
    missingNow: [],
    beingRecorded: [],
    stillMissingQuestions: [],
    toPutRight: [],
    lastEntryAt: '2026-11-22T09:00:00Z',
    childrenCount: 1,
  })
})

test('settings are no entry: a board nobody has recorded on since does not look tended', async () => {
  const { call, clock } = await workingRegister()
  await call(addChild, { forename: 'Mika' })
  const { lastEntryAt } = await call(board)
  clock.forward(3600)
  await call(changeSettings, { responsibleManager: 'Head of service' })
  expect((await call(board)).lastEntryAt).toBe(lastEntryAt)
  await call(addChild, { forename: 'Nils' })
  expect((await call(board)).lastEntryAt).not.toBe(lastEntryAt)
})

test('missing now: hours, risk, police, placement and the review point passed; longest gone first', async () => {
  const { call, clock } = await workingRegister()
  const first = await lookedAfterChild(call, 'Mika')
  const second = await lookedAfterChild(call, 'Nils')
  await call(setPlacement, {
    childId: first,
    startedOn: '2026-01-01',
    placementType: 'K2',
    provider: null,
    placeName: 'Birch House',
    postcode: null,
    urn: null,
    placementLa: null,
  })
  await goneMissing(call, first, { policeTold: 'yes', policeGrade: 'H', councilRisk: 'high' })
  await goneMissing(call, second, { type: 'A', left: onDay('2026-11-21') })
  clock.forward(16 * 3600)
  const { missingNow } = await call(board)
  expect(missingNow).toMatchObject([
    { child: { label: 'Nils Oddo' }, words: 'Away since Sat 21 Nov, time not known' },
    {
      child: { label: 'Mika Oddo' },
      words: 'Missing 28 h',
      review: 'Review point passed: 24 h',
      policeTold: 'yes',
      policeGrade: 'High',
      councilRisk: 'High',
      placement: "Children's home, Birch House",
      foundNotBack: false,
    },
  ])
})

async function keepDraft(open: OpenRegister, draft: { kind: string; childId: string | null }) {
  await open.db
    .insertInto('draft')
    .values({
      id: '0199a000-0000-7000-8000-000000000003',
      kind: draft.kind,
      subject_id: null,
      child_id: draft.childId,
      author_id: open.session.user.id,
      started_at: '2026-11-22T08:50:00Z',
      saved_at: '2026-11-22T08:59:00Z',
      body: '{}',
    })
    .execute()
}

test('a child being recorded as missing is on Today before anything is saved', async () => {
  const { open, call, childId } = await oneChild()
  await keepDraft(open, { kind: 'recordMissing', childId })
  expect((await call(board)).beingRecorded).toEqual([
    {
      draftId: '0199a000-0000-7000-8000-000000000003',
      kind: 'recordMissing',
      child: { id: childId, label: 'Mika Oddo' },
      by: 'Ines Halloway',
      mine: true,
      since: '2026-11-22T08:50:00Z',
    },
  ])
})

test('a form without a child yet, or about an interview, says nothing to the others', async () => {
  const { open, call, childId } = await oneChild()
  await keepDraft(open, { kind: 'recordMissing', childId: null })
  expect((await call(board)).beingRecorded).toEqual([])
  await open.db.updateTable('draft').set({ kind: 'interview', child_id: childId }).execute()
  expect((await call(board)).beingRecorded).toEqual([])
})

const putRight = async (call: Awaited<ReturnType<typeof workingRegister>>['call']): Promise<string[]> =>
  (await call(board)).toPutRight.map(({ text }) => text)

test('to put right: two episodes that may be one', async () => {
  const { call, childId } = await oneChild()
  const back = { returned: exact('2026-11-20T23:00:00Z') }
  await goneMissing(call, childId, { left: exact('2026-11-20T17:00:00Z') }, back)
  await goneMissing(call, childId, { left: exact('2026-11-20T22:59:59Z') }, back)
  expect(await putRight(call)).toContain(
    '2026-0001 and 2026-0002, Mika Oddo: they began at nearly the same time. Are they the same absence?',
  )
})

test('to put right: seven hours apart is no double', async () => {
  const { call, childId } = await oneChild()
  const back = { returned: exact('2026-11-21T08:00:00Z') }
  await goneMissing(call, childId, { left: exact('2026-11-20T17:00:00Z') }, back)
  await goneMissing(call, childId, { left: exact('2026-11-21T00:00:01Z') }, back)
  expect((await putRight(call)).filter((text) => text.includes('nearly the same'))).toEqual([])
})

test('to put right: no start, turned 18, and whether the child is looked after', async () => {
  const { call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', dob: '2008-11-22' })
  const saved = await call(recordMissing, {
    childId: id,
    facts: { type: 'M' },
    timeNotKnownYet: true,
    back: null,
    draftId: null,
  })
  expect(await putRight(call)).toEqual([
    '2026-0001, Mika: turned 18 on 22 Nov 2026 and is still recorded as missing. End the episode on that day with the reason “Turned 18”; if the child was looked after, the care episode ends that day with reason E8.',
    '2026-0001, Mika: it is not recorded when the child left or was last seen.',
    '2026-0001, Mika: Whether the child was looked after is not recorded.',
    'Mika, profile for the police: No profile is written yet. No photo.',
  ])
  await call(changeEpisode, { id: saved.id, version: 1, facts: { left: onDay('2026-11-21') } })
  expect(await putRight(call)).toHaveLength(3)
})

test('to put right: a closed absence without any end', async () => {
  const { open, call, episode } = await oneMissing()
  await open.db.updateTable('episode').set({ status: 'closed' }).where('id', '=', episode.id).execute()
  expect(await putRight(call)).toContain(
    '2026-0001, Mika Oddo: closed, but no time found or back is recorded.',
  )
})

test('back is off the board at once', async () => {
  const { call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  await cameBack(call, episode)
  expect((await call(board)).missingNow).toEqual([])
})
