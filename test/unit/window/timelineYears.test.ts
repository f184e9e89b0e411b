import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelineYears, yearsOpenAtFirst } from '../../../renderer/features/children/timelineYears'
import type { TimelineEntry } from '../../../shared/contract/children'

const entry = (at: string | null): TimelineEntry => ({
  kind: 'episode',
  id: '0190a000-0000-7000-8000-000000000000',
  version: 1,
  at,
  precision: at === null ? 'unknown' : 'date_only',
  title: 'Missing',
  detail: null,
  state: 'plain',
  episodeId: null,
  interviewId: null,
})

const day = fc.option(
  fc
    .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 9 }))
    .map(([year, month]) => `${year}-0${month}-15`),
)

test('every line stands in exactly one year; years fall; the newest is open', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 120 }), (days) => {
      const entries = days.map(entry)
      const years = timelineYears(entries)
      expect(years.flatMap((year) => year.entries)).toHaveLength(entries.length)
      const known = years.map(({ year }) => year).filter((year) => /^\d/.test(year))
      expect(known).toEqual(known.toSorted().toReversed())
      const open = yearsOpenAtFirst(years, 60)
      const newest = [...known, ...years.map(({ year }) => year).filter((year) => !known.includes(year))]
      expect(open).toEqual(newest.slice(0, open.length))
      expect(open.length > 0).toBe(years.length > 0)
    }),
  )
})

test('many lines without a time do not keep the newest year closed', () => {
  const untimed = Array.from({ length: 70 }, () => entry(null))
  expect(yearsOpenAtFirst(timelineYears([...untimed, entry('2026-03-01')]), 60)).toEqual(['2026'])
})

test('a hundred lines of four years: two open, two folded', () => {
  const days = ['2026', '2025', '2024', '2023'].flatMap((year) =>
    Array.from({ length: 25 }, () => `${year}-03-01`),
  )
  expect(yearsOpenAtFirst(timelineYears(days.map(entry)), 60)).toEqual(['2026', '2025'])
})
