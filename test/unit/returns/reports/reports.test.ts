import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'
import { nextReviewPoint, reviewPointPassed } from '../../../../shared/domain/episodes/review'
import { addSeconds } from '../../../../shared/domain/time/instant'
import { openBook } from '../../../../shared/returns/figures/book/openBook'
import { columns, type Column } from '../../../../shared/returns/figures/columns'
import type { Breakdown } from '../../../../shared/returns/figures/count/breakdown'
import type { Tally } from '../../../../shared/returns/figures/count/tally'
import { episodes } from '../../../../shared/returns/figures/measures/absences'
import {
  byArea,
  byFoundAt,
  byHour,
  byWeekday,
} from '../../../../shared/returns/figures/measures/whenAndWhere'
import { kindOf, lastWhole, namedPeriods, periodKinds } from '../../../../shared/returns/figures/namedPeriods'
import { countReport } from '../../../../shared/returns/figures/reports/countReport'
import { figureReports } from '../../../../shared/returns/figures/reports/kinds'
import {
  reportBreakdowns,
  reportMeasures,
  reportPlans,
} from '../../../../shared/returns/figures/reports/plans'
import { byFoundPlace } from '../../../../shared/returns/figures/measures/elsewhere'
import {
  providerReported,
  providerReports,
  referredByProvider,
} from '../../../../shared/returns/figures/measures/providers'
import { handDelivery, handDeliveryTables } from '../../../builders/figures/fortyDelivery'
import { fortyWithDetails, handDetails } from '../../../builders/figures/fortyDetails'
import { asked2026 } from '../../../builders/figures/asked2026'
import { fortyEpisodes } from '../../../builders/figures/fortyEpisodes'
import { handCount, handTables } from '../../../builders/figures/handCount'

const book = openBook(fortyWithDetails, asked2026)

describe.each(figureReports)('%s', (kind) => {
  const report = countReport({ now: book, earlier: [] }, kind, { below: 1, byHome: true })

  it('says every number as the catalogue counts it by hand', () => {
    const lines = report.sections.flatMap(({ lines: some }) => some.flatMap((line) => [line, ...line.of]))
    const byHand = { ...handCount, ...handDelivery }
    const known = lines.filter(({ id }) => byHand[id] !== undefined)
    expect(known.length > 0 || kind === 'dfeMeasures').toBe(true)
    for (const { id, counts } of known) expect([id, counts]).toEqual([id, byHand[id]])
    for (const table of report.sections.flatMap(({ tables }) => tables))
      for (const { key, counts } of table.rows)
        if (handTables[table.id]?.[key] !== undefined)
          expect([table.id, key, counts]).toEqual([table.id, key, handTables[table.id]?.[key]])
  })

  it('has no part of a whole that is more than the whole', () => {
    for (const line of report.sections.flatMap(({ lines }) => lines))
      for (const base of line.of)
        for (const column of columns)
          expect(Number(line.counts[column] ?? 0), `${line.id} of ${base.id}`).toBeLessThanOrEqual(
            Number(base.counts[column] ?? 0),
          )
  })
})

test('themes, names in common and flags are counted as by hand', () => {
  for (const [id, count] of Object.entries(handDetails))
    expect([id, reportMeasures.get(id)?.tally(book).count('ours')]).toEqual([id, count])
})

test('who was asked, how long they took and what came of it is counted as by hand', () => {
  const countsOf = (tally: Tally, some: readonly Column[]) =>
    Object.fromEntries(some.map((column) => [column, tally.count(column)]))
  for (const [id, counts] of Object.entries(handDelivery)) {
    const measure = reportMeasures.get(id)
    expect([id, measure === undefined ? null : countsOf(measure.tally(book), measure.columns)]).toEqual([
      id,
      counts,
    ])
  }
  for (const [id, rows] of Object.entries(handDeliveryTables)) {
    const table = reportBreakdowns.get(id)
    const some = (table?.parts(book) ?? [])
      .map(({ key, tally }) => [key, countsOf(tally, table?.columns ?? [])] as const)
      .filter(([, counts]) => Object.values(counts).some((count) => count > 0))
    expect([id, Object.fromEntries(some)]).toEqual([id, rows])
  }
  expect(byFoundPlace.parts(book).map(({ words, tally }) => [words, tally.count('ours')])).toEqual([
    ['Place 20', 1],
    ['Place 6', 1],
    ['No place of the register, or not recorded', 29],
  ])
  expect(referredByProvider.parts(book).map(({ words }) => words)).toContain('Service not named')
})

test('hours and weekdays are those of the wall clock in England, counted a second way', () => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'long',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const [hours, days] = [new Map<string, number>(), new Map<string, number>()]
  for (const { source } of book.begun) {
    const { at } = source.times.left
    const parts = clock.formatToParts(new Date(at ?? ''))
    const part = (type: string) => parts.find((it) => it.type === type)?.value ?? ''
    const hour = Number(part('hour'))
    const band = at?.length === 10 ? 'notKnown' : String(hour - (hour % 3))
    hours.set(band, (hours.get(band) ?? 0) + 1)
    days.set(part('weekday'), (days.get(part('weekday')) ?? 0) + 1)
  }
  const total = ({ tally }: { readonly tally: Tally }) =>
    ['home', 'care_own_in_area', 'care_own_out_of_area', 'care_other_la', 'cannot_be_determined'].reduce(
      (sum, column) => sum + tally.count(column as Column),
      0,
    )
  for (const part of byHour.parts(book))
    expect([part.key, total(part)]).toEqual([part.key, hours.get(part.key) ?? 0])
  for (const part of byWeekday.parts(book))
    expect([part.words, total(part)]).toEqual([part.words, days.get(part.words) ?? 0])
})

test('where found and from which area, as by hand', () => {
  const ours = (table: Breakdown) =>
    Object.fromEntries(
      table
        .parts(book)
        .flatMap(({ key, tally }) => (tally.count('ours') === 0 ? [] : [[key, tally.count('ours')]])),
    )
  const all = episodes.tally(book).count('ours')
  expect(ours(byFoundAt)).toEqual({ house: 1, hotel: 1, text: 1, notKnown: all - 3 })
  expect(ours(byArea)).toEqual({ TQ1: 3, '': all - 3 })
})

test('themes nobody read are no noughts', () => {
  const without = openBook(fortyEpisodes, { ...asked2026, types: 'missing' })
  expect(() => byArea.parts(without)).toThrow(RangeError)
})

test('breakdowns of reports add up, column by column', () => {
  for (const { id, of, parts } of reportBreakdowns.values()) {
    for (const column of columns) {
      const sum = parts(book).reduce((total, { tally }) => total + tally.count(column), 0)
      expect([id, column, sum]).toEqual([id, column, of.tally(book).count(column)])
    }
  }
})

test('a commissioned service’s report is in time within the working days the council has set', () => {
  const with10 = openBook(fortyWithDetails, { ...book.asked, reportWorkingDays: 10 })
  expect(providerReported.tally(book).count('ours')).toBe(1)
  expect(providerReported.tally(with10).count('ours')).toBe(2)
  expect(providerReports.parts(with10).map(({ words }) => words)[0]).toBe('Within 10 working days')
  const { rules } = countReport({ now: with10, earlier: [] }, 'provider', { below: 5, byHome: false })
  expect(rules.join(' ')).toContain('within 10 working days of the interview, as set under Settings')
})

/** Everything a councillor reads before the definitions. */
function wordsOf(kind: 'leadMember'): string[] {
  const { about, mayGo } = reportPlans[kind]
  const report = countReport({ now: book, earlier: [] }, kind, { below: 5, byHome: false })
  const sections = report.sections.flatMap(({ heading, says, notes, lines, tables, charts }) => [
    heading,
    ...says,
    ...notes,
    ...[...lines, ...tables].flatMap(({ words, ...it }) => [
      words,
      ...('of' in it && Array.isArray(it.of) ? it.of.map(({ words: of }) => of) : []),
    ]),
    ...charts.flatMap(({ title, finding, rows }) => [
      title,
      finding,
      ...rows.flatMap(({ label, values }) => [label, ...values.map(String)]),
    ]),
    ...lines.flatMap(({ counts }) => Object.values(counts).map(String)),
  ])
  return [about, mayGo, report.heldBack ?? '', ...sections, ...report.rules]
}

test('the report for councillors is read in five minutes, in words of everyday', () => {
  const text = wordsOf('leadMember').join(' ')
  // 200 words a minute, numbers and rules of counting included.
  expect(text.split(/\s+/).length).toBeLessThan(1000)
  for (const shop of [
    'RHI',
    'SSDA903',
    'LAC',
    'CLA',
    'UASC',
    'cohort',
    'numerator',
    'denominator',
    'IRO',
    'MASH',
  ])
    expect(text).not.toMatch(new RegExp(`\\b${shop}\\b`))
  for (const term of [
    'Missing:',
    'Away without authorisation:',
    'An episode is',
    'Looked-after children are',
  ])
    expect(text).toContain(term)
})

test('many figures that differ in what they name alone have one definition', () => {
  const { definitions } = countReport({ now: book, earlier: [] }, 'annual', { below: 5, byHome: false })
  expect(definitions.length).toBeLessThan(45)
  const push = definitions.find(({ term }) => term === 'What pushed children away')?.meaning
  expect(push).toMatch(/^Distinct completed interviews .* what the row names was recorded under “what pushed/)
})

test('a breakdown of which nothing but noughts is shown is one sentence, not a table of “withheld”', () => {
  for (const kind of figureReports) {
    const { sections } = countReport({ now: book, earlier: [] }, kind, { below: 20, byHome: false })
    for (const { rows } of sections.flatMap(({ tables }) => tables)) {
      const cells = rows.flatMap(({ counts }) => Object.values(counts))
      expect(cells.includes('withheld') && cells.every((it) => it === 0 || it === 'withheld')).toBe(false)
    }
  }
})

const days = fc.integer({ min: 0, max: 20_000 }).map((at): LocalDate => addDays('2000-01-01', at))

describe('named periods', () => {
  it('are whole months; this one holds today, the last one ends on the day before it begins', () => {
    fc.assert(
      fc.property(days, (today) => {
        for (const kind of periodKinds) {
          const [current, ...earlier] = namedPeriods(kind, today).map(({ period }) => period)
          if (current === undefined) throw new Error('no period')
          expect(current.from <= today && today <= current.to).toBe(true)
          let next = current
          for (const period of earlier) {
            expect(period.from.slice(8)).toBe('01')
            expect(addDays(period.to, 1)).toBe(next.from)
            expect(kindOf(period, today)).toBe(kind)
            next = period
          }
          expect(earlier[0]).toEqual(lastWhole(kind, today))
        }
      }),
    )
  })

  it('have quarters and years from April', () => {
    expect(lastWhole('quarter', '2027-02-01')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(lastWhole('month', '2027-01-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(lastWhole('financialYear', '2027-03-31')).toEqual({ from: '2025-04-01', to: '2026-03-31' })
    expect(lastWhole('financialYear', '2027-04-01')).toEqual({ from: '2026-04-01', to: '2027-03-31' })
    expect(lastWhole('year', '2027-04-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(kindOf({ from: '2026-04-02', to: '2026-06-30' }, '2027-01-05')).toBeNull()
  })
})

test('the next review point is the first one ahead that the passed ones do not hold', () => {
  const from = '2026-11-01T12:00:00Z'
  const hours = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 4 })
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 5_000_000 }),
      (reviewHours, reviewEveryDays, gone) => {
        const now = addSeconds(from, gone)
        const settings = { reviewHours, reviewEveryDays }
        const next = nextReviewPoint(from, now, settings)
        if (next === null) return
        expect(next > now).toBe(true)
        // At that very moment it is the one that was passed last; a second earlier it is not.
        expect(reviewPointPassed(from, next, settings, [])?.at).toBe(next)
        expect(reviewPointPassed(from, addSeconds(next, -1), settings, [])?.at ?? from).not.toBe(next)
        expect(nextReviewPoint(from, addSeconds(next, -1), settings)).toBe(next)
      },
    ),
  )
})
