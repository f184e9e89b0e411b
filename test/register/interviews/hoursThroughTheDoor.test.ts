import { expect, test } from 'vitest'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { TestClock } from '../../builders/clock'
import { callerOf } from '../../builders/calls'
import { about, cameBack, exact, goneMissing, lookedAfterChild, onDay } from '../../builders/people'
import { openedRegister } from '../../builders/register'

type Back = Parameters<typeof cameBack>[2]

/** A child missing for a day or two before this one came back. */
async function backOn(now: string, left: string, back: Back) {
  const { open, clock } = await openedRegister(new TestClock(now))
  const call = callerOf(open)
  const episode = await goneMissing(call, await lookedAfterChild(call), { left: exact(left) })
  await cameBack(call, episode, back)
  const row = async () => (await call(interviewQueue))[0]
  return { clock, row }
}

/** practice.md 10.2, from the form to the queue: 259,200 s whatever the clock on the wall does. */
const nights = [
  ['March, to the minute', '2026-03-30T09:00:00Z', exact('2026-03-28T18:00:00Z'), '2026-03-31T18:00:00Z'],
  ['March, the day alone', '2026-03-30T09:00:00Z', onDay('2026-03-28'), '2026-03-31T00:00:00Z'],
  ['March, about', '2026-03-30T09:00:00Z', about('2026-03-28T18:00:00Z'), '2026-03-31T17:00:00Z'],
  ['October, to the minute', '2026-10-26T09:00:00Z', exact('2026-10-24T17:00:00Z'), '2026-10-27T17:00:00Z'],
  ['October, the day alone', '2026-10-26T09:00:00Z', onDay('2026-10-24'), '2026-10-26T23:00:00Z'],
  [
    'October, 01:30 the first time',
    '2026-10-26T09:00:00Z',
    exact('2026-10-25T00:30:00Z'),
    '2026-10-28T00:30:00Z',
  ],
  [
    'October, 01:30 the second time',
    '2026-10-26T09:00:00Z',
    exact('2026-10-25T01:30:00Z'),
    '2026-10-28T01:30:00Z',
  ],
] as const

test.each(nights)('72 hours over the clock change: %s', async (_name, now, returned, due) => {
  const left = now.startsWith('2026-03') ? '2026-03-26T01:00:00Z' : '2026-10-22T01:00:00Z'
  const { clock, row } = await backOn(now, left, { returned, returnMode: 'police' })
  expect(await row()).toMatchObject({ dueAt: due, provisional: false })
  clock.set(due)
  clock.forward(-1)
  expect((await row())?.list).toBe('beforeNextOpen')
  clock.forward(1)
  expect((await row())?.list).toBe('overdue')
})

const arrivals = [
  [
    'a new placement, to the minute',
    { notReturnedReason: 'new_placement', returned: exact('2026-11-22T07:00:00Z') },
    'later',
  ],
  ['custody, nobody knows when', { notReturnedReason: 'custody' }, 'noReturnTime'],
  ['back, nobody knows when', { cameBack: 'yes' }, 'noReturnTime'],
  ['found, not back', { located: exact('2026-11-22T05:00:00Z') }, 'later'],
] as const

test.each(arrivals)('an interview is due after %s', async (_name, back, list) => {
  const { row } = await backOn('2026-11-22T09:00:00Z', '2026-11-21T21:00:00Z', back)
  expect(await row()).toMatchObject({ list, provisional: 'located' in back })
})

test.each(['still_missing', 'turned_18', 'died', 'moved_abroad'])('none is due while %s', async (reason) => {
  const { row } = await backOn('2026-11-22T09:00:00Z', '2026-11-21T21:00:00Z', { notReturnedReason: reason })
  expect(await row()).toBeUndefined()
})
