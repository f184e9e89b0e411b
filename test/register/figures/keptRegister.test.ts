import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { readOnly } from '../../../electron/register/database/types'
import { answer } from '../../../electron/register/queries/figures/answer'
import { rows } from '../../../electron/register/queries/figures/rows'
import { shownAnswer } from '../../../electron/register/queries/figures/shownAnswer'
import type { Caller } from '../../builders/calls'
import { cameBack, exact, goneMissing, workingRegister } from '../../builders/people'

const period = { from: '2026-11-01', to: '2026-11-21' }
const going = { from: '2026-11-01', to: '2026-11-30' }
const openly = { outward: false, byHome: true } as const

/** A child who is not looked after; made-up names only. */
async function childAtHome(call: Caller, forename = 'Mika'): Promise<string> {
  const { id } = await call(addChild, { forename, surname: 'Oddo', dob: '2011-03-04' })
  await call(setStatus, { ...home, childId: id, startedOn: '2024-01-08' })
  return id
}

const home = { careStatus: 'CIN', legalStatus: null } as const

test('what a screen has kept is never older than the register, whatever is changed', async () => {
  const { open, call, clock } = await workingRegister()
  const compare = async () => {
    const now = new Date(clock.nowMs()).toISOString().replace('.000', '')
    for (const asked of [period, going]) {
      const kept = await call(answer, { ...asked, ...openly })
      const anew = await shownAnswer(readOnly(open.db), { ...asked, types: 'missingAndAway', ...openly }, now)
      expect(kept.questions).toEqual(anew.questions)
      expect(kept.leftOut).toEqual(anew.leftOut)
    }
    const again = await call(answer, { ...going, ...openly })
    return again.questions.flatMap(({ lines }) => lines).find(({ id }) => id === 'episodes.begun')?.counts
      .ours
  }
  expect(await compare()).toBe(0)
  const childId = await childAtHome(call)
  const gone = await goneMissing(call, childId)
  expect(await compare()).toBe(1)
  const back = await cameBack(call, gone)
  const interviewId = back.interviewId ?? ''
  await compare()
  await call(addOffer, {
    interviewId,
    at: exact('2026-11-22T08:00:00Z'),
    byName: 'Jo Marsh',
    toWhom: 'child',
    method: 'phone',
    result: 'accepted',
    note: null,
  })
  await compare()
  await call(addFlag, { childId, flag: 'modern_slavery', startedOn: null, toldBy: null, note: null })
  await compare()
  await call(setStatus, { careStatus: 'looked_after', legalStatus: 'C2', childId, startedOn: '2026-11-10' })
  expect(await compare()).toBe(0)
  await call(setStatus, { ...home, childId, startedOn: '2026-11-15' })
  await compare()
  const { version } = await open.db
    .selectFrom('episode')
    .select('version')
    .where('id', '=', gone.id)
    .executeTakeFirstOrThrow()
  const cancelled = await call(cancelEpisode, {
    id: gone.id,
    version,
    reason: 'Recorded twice',
  })
  expect(await compare()).toBe(0)
  await call(bringBackEpisode, { id: gone.id, version: cancelled.version })
  expect(await compare()).toBe(1)
})

test('of a period that goes on, a second look within the minute is the first one, and says so', async () => {
  const { call, clock } = await workingRegister()
  const asAt = async () => (await call(answer, { ...going, ...openly })).asAt
  const first = await asAt()
  clock.forward(20)
  expect(await asAt()).toBe(first)
  clock.forward(60)
  expect(await asAt()).not.toBe(first)
})

test('of a period that goes on, what is kept is counted as at now and not as at the last look', async () => {
  const { call, clock } = await workingRegister()
  await goneMissing(call, await childAtHome(call))
  const longest = async () => {
    const { questions } = await call(answer, { ...going, ...openly })
    return questions.flatMap(({ extremes }) => extremes).find(({ id }) => id === 'longest.open')?.text
  }
  expect(await longest()).toBe('12 hours')
  clock.forward(2 * 3600)
  expect(await longest()).toBe('14 hours')
})

test('the rows behind a number after another answer was asked for: those of the question that is asked', async () => {
  const { call } = await workingRegister()
  await goneMissing(call, await childAtHome(call))
  await goneMissing(call, await childAtHome(call, 'Ana'), { left: exact('2026-10-02T20:00:00Z') })
  const behind = async (from: string, to: string) => {
    await call(answer, { ...period, ...openly })
    return (await call(rows, { from, to, figure: 'episodes.begun', column: 'ours' })).total
  }
  expect(await behind('2026-10-01', '2026-10-31')).toBe(1)
  expect(await behind('2026-10-01', '2026-11-30')).toBe(2)
})
