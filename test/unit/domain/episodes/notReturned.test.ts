import { expect, it, test } from 'vitest'
import { notReturnedReason } from '../../../../shared/codes/episodes'
import { stillToRecord, whatFollows, type ReasonFacts } from '../../../../shared/domain/episodes/notReturned'

const nothing: ReasonFacts = {
  reason: null,
  endDate: '2026-11-20',
  dob: '2008-11-20',
  dateOfDeath: null,
  placementStarts: ['2025-01-01'],
}

test('every reason of the list says what follows from it', () => {
  for (const { code } of notReturnedReason.codes) expect(whatFollows(code), code).toMatch(/\.$/)
  expect([whatFollows(null), whatFollows('unheard_of')]).toEqual([null, null])
})

it.each([
  ['died', {}, 1],
  ['died', { dateOfDeath: '2026-11-20' }, 0],
  ['turned_18', {}, 0],
  ['turned_18', { dob: '2009-03-01' }, 1],
  ['turned_18', { dob: null }, 1],
  ['new_placement', {}, 1],
  ['secure', { placementStarts: ['2026-11-20'] }, 0],
  ['new_placement', { placementStarts: ['2026-11-21'] }, 0],
  ['custody', {}, 0],
] as const)('%s with %j leaves %i to record', (reason, facts, count) => {
  expect(stillToRecord({ ...nothing, reason, ...facts })).toHaveLength(count)
})
