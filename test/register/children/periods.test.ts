import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { placeStretch, type Stretch } from '../../../electron/register/commands/children/periods'
import { addDays } from '../../../shared/domain/time/localDate'

const firstDay = '2026-01-01'

/** What the register holds after stretches were set from these days on, in this order. */
function setInTurn(days: readonly number[]): Stretch[] {
  const held = new Map<string, Stretch>()
  for (const [at, day] of days.entries()) {
    const startsOn = addDays(firstDay, day)
    const { same, cut, endsOn } = placeStretch([...held.values()], startsOn)
    const before = cut === null ? undefined : held.get(cut.id)
    if (before !== undefined && cut !== null) held.set(cut.id, { ...before, ended_on: cut.endedOn })
    if (same === null) held.set(`${at}`, { id: `${at}`, started_on: startsOn, ended_on: endsOn })
  }
  return [...held.values()].toSorted((a, b) => (a.started_on < b.started_on ? -1 : 1))
}

test('in whatever order they are recorded, no day has two and none is left out', () => {
  assert(
    property(array(integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }), (days) => {
      const stretches = setInTurn(days)
      expect(stretches.map(({ started_on }) => started_on)).toEqual(
        [...new Set(days)].toSorted((a, b) => a - b).map((day) => addDays(firstDay, day)),
      )
      for (const [at, { ended_on }] of stretches.entries()) {
        const next = stretches[at + 1]
        expect(ended_on).toBe(next === undefined ? null : addDays(next.started_on, -1))
      }
    }),
  )
})

test('a stretch that had ended already stays as it was', () => {
  const ended = { id: 'a', started_on: '2026-01-01', ended_on: '2026-01-10' }
  expect(placeStretch([ended], '2026-02-01')).toEqual({ same: null, cut: null, endsOn: null })
  expect(placeStretch([ended], '2026-01-10').cut).toEqual({ id: 'a', endedOn: '2026-01-09' })
})
