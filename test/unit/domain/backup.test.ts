import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupIsDue, backupStanding, backupStandings } from '../../../shared/domain/backup/standing'

const hour = 3_600_000
const at = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`
const nowMs = Date.parse('2026-11-22T12:00:00Z')
const now = at(nowMs)
const hoursAgo = (hours: number | null) => (hours === null ? null : at(nowMs - hours * hour))
const age = fc.option(fc.integer({ min: 0, max: 24 * 120 }), { nil: null })

test('says the worst that is true of the copies', () => {
  const said = (lastAt: number | null, elsewhere: number | null) =>
    backupStanding({ now, lastAt: hoursAgo(lastAt), lastElsewhereAt: hoursAgo(elsewhere), reminderDays: 7 })
  expect(said(null, null)).toBe('none')
  expect(said(1, null)).toBe('onlyHere')
  expect(said(1, 1)).toBe('good')
  expect(said(7 * 24, 7 * 24)).toBe('good')
  expect(said(1, 7 * 24 + 1)).toBe('elsewhereOld')
  expect(said(7 * 24 + 1, 7 * 24 + 1)).toBe('old')
})

test('a newer copy, here or elsewhere, never makes it worse', () => {
  const rank = (standing: (typeof backupStandings)[number]) => backupStandings.indexOf(standing)
  fc.assert(
    fc.property(
      age,
      age,
      fc.integer({ min: 1, max: 90 }),
      fc.nat(500),
      (last, elsewhere, reminderDays, by) => {
        const standing = (here: number | null, away: number | null) =>
          rank(backupStanding({ now, lastAt: hoursAgo(here), lastElsewhereAt: hoursAgo(away), reminderDays }))
        const before = standing(last, elsewhere)
        expect(standing(Math.max(0, (last ?? by) - by), elsewhere)).toBeGreaterThanOrEqual(before)
        expect(standing(last, Math.max(0, (elsewhere ?? by) - by))).toBeGreaterThanOrEqual(before)
      },
    ),
  )
})

test('a copy is due on every new day, and after changes once an hour at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: -48, max: 48 }), fc.boolean(), (hours, changed) => {
      const lastAt = at(nowMs - hours * hour)
      const sameDay = lastAt.slice(0, 10) === '2026-11-22'
      const due = backupIsDue({ now, lastAt, changed })
      expect(due).toBe(!sameDay || (changed && hours !== 0))
    }),
  )
  expect(backupIsDue({ now, lastAt: null, changed: false })).toBe(true)
  expect(backupIsDue({ now, lastAt: at(nowMs - hour + 1000), changed: true })).toBe(false)
})
