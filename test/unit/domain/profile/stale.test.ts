import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { photoAgeWords, staleWords, type ProfileAge } from '../../../../shared/domain/profile/stale'
import { addDays } from '../../../../shared/domain/time/localDate'

const today = '2026-11-22'
const limits = { photoDays: 90, profileDays: 90 }
const fresh: ProfileAge = {
  writtenOn: '2026-11-01',
  reviewedOn: null,
  photo: { takenOn: '2026-11-01' },
  placedOn: '2026-03-02',
}

test('a fresh profile with a fresh photo asks for nothing', () => {
  expect(staleWords(fresh, today, limits)).toEqual([])
})

test('each reason is said by itself', () => {
  expect(staleWords({ ...fresh, writtenOn: null, photo: null }, today, limits)).toEqual([
    'No profile is written yet',
    'No photo',
  ])
  expect(staleWords({ ...fresh, photo: { takenOn: null } }, today, limits)).toEqual([
    'Nobody knows when the photo was taken',
  ])
  expect(staleWords({ ...fresh, placedOn: '2026-11-10' }, today, limits)).toEqual([
    'The child moved on 10 Nov 2026, after the profile was last looked through',
  ])
  expect(staleWords({ ...fresh, placedOn: '2026-11-10', reviewedOn: '2026-11-10' }, today, limits)).toEqual(
    [],
  )
})

test('a photo and a profile are too old from the day after the limit, whatever the limit is', () => {
  const days = fc.integer({ min: 0, max: 2000 })
  const limit = fc.integer({ min: 7, max: 1000 })
  fc.assert(
    fc.property(days, days, limit, limit, (photoAge, profileAge, photoDays, profileDays) => {
      const age: ProfileAge = {
        writtenOn: addDays(today, -5000),
        reviewedOn: addDays(today, -profileAge),
        photo: { takenOn: addDays(today, -photoAge) },
        placedOn: null,
      }
      const found = staleWords(age, today, { photoDays, profileDays })
      expect(found.some((words) => words.startsWith('The photo is'))).toBe(photoAge > photoDays)
      expect(found.some((words) => words.startsWith('Not looked'))).toBe(profileAge > profileDays)
    }),
  )
})

test('the age of a photo is said in days', () => {
  expect(photoAgeWords('2026-08-03', today)).toBe('Taken on 3 Aug 2026 (111 days old)')
  expect(photoAgeWords('2026-11-21', today)).toBe('Taken on 21 Nov 2026 (1 day old)')
  expect(photoAgeWords(today, today)).toBe('Taken on 22 Nov 2026 (today)')
  expect(photoAgeWords(null, today)).toBe('Nobody knows when it was taken')
})
