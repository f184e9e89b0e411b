import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, dayNumber } from '../../../shared/domain/time/localDate'
import * as codes from '../../../shared/returns/annexA/codes'
import { listColumns, mergeColumns } from '../../../shared/returns/annexA/columns'
import { fullRow } from '../../../shared/returns/annexA/fullRow'
import { list8 } from '../../../shared/returns/annexA/list8'
import type { CareStretch, ListChild, ListEpisode, Readings } from '../../../shared/returns/annexA/types'

const fixtures = join(import.meta.dirname, '../../fixtures/annex-a')
const on = '2026-11-22'
const asStarted: Readings = { neverMissing: 'blank', missingNow: 'before', notYetOffered: 'unknown' }

function stretch(from: string, to: string | null, more: Partial<CareStretch> = {}): CareStretch {
  return { from, to, fromFile: false, legalStatus: 'C2', team: null, worker: null, ...more }
}

let made = 0
function episode(type: 'M' | 'A', start: string | null, more: Partial<ListEpisode> = {}): ListEpisode {
  made += 1
  return {
    id: `e${String(made).padStart(4, '0')}`,
    stretches: [{ type, start }],
    startKey: start ?? '',
    isOver: true,
    offered: 'yes',
    accepted: 'yes',
    ...more,
  }
}

function child(
  care: readonly CareStretch[],
  episodes: readonly ListEpisode[],
  more: Partial<ListChild> = {},
): ListChild {
  return {
    id: 'c1',
    ref: '566910',
    care,
    episodes,
    placements: [],
    careFacts: [],
    dob: '2011-03-04',
    gender: null,
    sex: null,
    ethnicity: null,
    uasc: 'not_known',
    uascCeasedOn: null,
    disability: 'not_known',
    team: null,
    worker: null,
    ...more,
  }
}

function columnsOf(subject: ListChild, readings = asStarted, day = on) {
  const [row] = list8([subject], day, readings)
  if (row === undefined) return null
  const { missing, absent, offered, accepted, notes } = row.columns
  return { cells: [missing, absent, offered, accepted], notes }
}

const inCare = [stretch('2024-01-08', null)]

test("headings, code values and the columns for merging are Ofsted's to the letter", () => {
  const [headings] = parse(readFileSync(join(fixtures, 'list8-headings.csv')), { bom: true })
  expect(listColumns.map(({ heading }) => heading)).toEqual(headings)
  expect(listColumns.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, at) => at + 1))
  expect(mergeColumns.map(({ number }) => number)).toEqual([1, 29, 30, 31, 32])
  const given = JSON.parse(readFileSync(join(fixtures, 'list8-codes.json'), 'utf8')) as {
    codes: Record<string, string[]>
  }
  const ours = {
    gender: codes.gender,
    ethnicity: codes.ethnicity,
    yes_no: codes.yesNo,
    yes_no_unknown: codes.yesNoUnknown,
    category_of_need: codes.categoryOfNeed,
    legal_status: codes.legalStatus,
    reason_ceased: codes.reasonCeased,
    placement_type: codes.placementType,
    placement_provider: codes.placementProvider,
    placement_location: codes.placementLocation,
    la_of_placement_outside_england: codes.placedElsewhere,
  }
  for (const [list, values] of Object.entries(ours))
    expect(Object.values(values).toSorted(), list).toEqual(given.codes[list]?.toSorted())
})

test('the window begins after the day twelve months before and ends on the day of the inspection', () => {
  const days = ['2025-11-21', '2025-11-22', '2025-11-23', '2026-11-22', '2026-11-23']
  const counts = days.map((day) => columnsOf(child(inCare, [episode('M', day)]))?.cells[0])
  expect(counts).toEqual([0, 0, 1, 1, 0])
  // 29 February has no namesake: the last day of that month.
  expect(columnsOf(child(inCare, [episode('M', '2027-03-01')]), asStarted, '2028-02-29')?.cells[0]).toBe(1)
  expect(columnsOf(child(inCare, [episode('M', '2027-02-28')]), asStarted, '2028-02-29')?.cells[0]).toBe(0)
})

test('only the current period of care counts, or the last one of a child who ceased', () => {
  const episodes = [episode('M', '2026-01-10'), episode('M', '2026-05-10'), episode('A', '2026-09-01')]
  const twice = [stretch('2025-01-01', '2026-02-01'), stretch('2026-04-01', null)]
  expect(columnsOf(child(twice, episodes))?.cells).toEqual([1, 1, 'a) Yes', 'a) Yes'])
  const ceased = [stretch('2025-01-01', '2026-06-30')]
  expect(columnsOf(child(ceased, episodes))?.cells).toEqual([2, 0, 'a) Yes', 'a) Yes'])
})

test('children stand in the list up to six months after they ceased, and not before they came', () => {
  const listed = (to: string) => list8([child([stretch('2024-01-01', to)], [])], on, asStarted).length
  expect([listed('2026-05-21'), listed('2026-05-22'), listed('2026-11-22'), listed('2027-01-01')]).toEqual([
    0, 1, 1, 1,
  ])
  expect(list8([child([stretch('2026-11-23', null)], [])], on, asStarted)).toEqual([])
})

test('rows of episodes.csv that share a day go on; back on the day after is a new period', () => {
  const file = { fromFile: true }
  const goesOn = [stretch('2024-01-08', '2026-03-01', file), stretch('2026-03-01', null, file)]
  const again = [stretch('2024-01-08', '2026-03-01', file), stretch('2026-03-02', null, file)]
  const typed = [stretch('2024-01-08', '2026-03-01'), stretch('2026-03-02', null)]
  const starts = [goesOn, again, typed].map(
    (care) => list8([child(care, [])], on, asStarted)[0]?.period.start,
  )
  expect(starts).toEqual(['2024-01-08', '2026-03-02', '2024-01-08'])
})

test('the last missing episode drives 31 and 32: away episodes never do', () => {
  const cells = (episodes: readonly ListEpisode[], readings = asStarted) =>
    columnsOf(child(inCare, episodes), readings)?.cells.slice(2)
  const early = episode('M', '2026-03-01', { offered: 'yes', accepted: 'no' })
  expect(cells([])).toEqual([null, null])
  expect(cells([], { ...asStarted, neverMissing: 'no' })).toEqual(['b) No', null])
  expect(cells([early, episode('A', '2026-09-01')])).toEqual(['a) Yes', 'b) No'])
  expect(cells([episode('M', '2026-09-01', { offered: 'no' }), early])).toEqual(['b) No', null])
  const unknown = episode('M', '2026-09-02', { offered: 'notKnown', accepted: 'notKnown' })
  expect(cells([unknown, early])).toEqual(['c) Unknown', 'c) Unknown'])
  const due = episode('M', '2026-11-20', { offered: 'notYet', accepted: 'notKnown' })
  expect(cells([due])).toEqual(['c) Unknown', 'c) Unknown'])
  expect(cells([due], { ...asStarted, notYetOffered: 'no' })).toEqual(['b) No', null])
  const answered = episode('M', '2026-11-20', { offered: 'yes', accepted: 'notKnown' })
  expect(cells([answered])).toEqual(['a) Yes', 'c) Unknown'])
})

test('of a child who is missing now the episode before is read, or this one, and it is pointed out', () => {
  const before = episode('M', '2026-03-01', { accepted: 'no' })
  const now = episode('M', '2026-11-21', { isOver: false, offered: 'notYet', accepted: 'notKnown' })
  const both = child(inCare, [before, now])
  expect(columnsOf(both)).toEqual({ cells: [2, 0, 'a) Yes', 'b) No'], notes: ['missingNow'] })
  expect(columnsOf(both, { ...asStarted, missingNow: 'this' })).toEqual({
    cells: [2, 0, 'c) Unknown', 'c) Unknown'],
    notes: ['missingNow', 'notYetOffered'],
  })
  expect(columnsOf(child(inCare, [now]))?.cells).toEqual([1, 0, 'c) Unknown', 'c) Unknown'])
})

test('of two that began on one day the later by the clock is the last', () => {
  const first = episode('M', '2026-11-20', { startKey: '2026-11-20T08:00:00Z', accepted: 'no' })
  const second = episode('M', '2026-11-20', { startKey: '2026-11-20T20:00:00Z', accepted: 'yes' })
  expect(columnsOf(child(inCare, [second, first]))?.cells).toEqual([2, 0, 'a) Yes', 'a) Yes'])
})

test('an episode counts once in each column, however often it turned, and one without a start is pointed out', () => {
  const turned = episode('M', '2026-03-01', {
    stretches: [
      { type: 'M', start: '2026-03-01' },
      { type: 'A', start: '2026-03-02' },
      { type: 'M', start: '2026-03-03' },
    ],
  })
  expect(columnsOf(child(inCare, [turned]))?.cells.slice(0, 2)).toEqual([1, 1])
  expect(columnsOf(child(inCare, [episode('M', null)]))).toMatchObject({
    cells: [0, 0, null, null],
    notes: ['startNotKnown'],
  })
})

test('the whole row says what the register holds, in its 34 places', () => {
  const care = [
    stretch('2025-02-01', '2025-12-31'),
    stretch('2026-03-01', '2026-05-31', { fromFile: true, legalStatus: 'V2' }),
    stretch('2026-05-31', null, { fromFile: true, team: 'East', worker: 'Jo Banks' }),
  ]
  const placement = {
    type: 'K2',
    provider: 'PR4',
    postcode: 'ZZ1 1AA',
    urn: '9900101',
    la: '879',
    laName: 'Plymouth',
    location: 'in',
  } as const
  const subject = child(care, [episode('M', '2026-10-01')], {
    gender: 'b',
    ethnicity: 'MWBA',
    uasc: 'yes',
    uascCeasedOn: '2026-01-01',
    disability: 'no',
    placements: [
      { ...placement, from: '2026-03-01', to: '2026-04-01', la: 'WAL', laName: null, location: 'out' },
      { ...placement, from: '2026-04-01', to: null },
      { ...placement, from: '2025-02-01', to: '2025-12-31' },
    ],
    careFacts: [
      { from: '2025-02-01', to: '2025-12-31', categoryOfNeed: 'N1', reasonCeased: 'E4A' },
      { from: '2026-03-01', to: '2026-05-31', categoryOfNeed: 'N8', reasonCeased: 'X1' },
    ],
  })
  const [row] = list8([subject], on, asStarted)
  if (row === undefined) throw new Error('the child is listed')
  expect(fullRow(row)).toEqual([
    '566910', 'b) Female', 'g) MWBA', '2011-03-04', 15, 'a) Yes', 'b) No', '2026-03-01', 'N8 - Absent parenting', 'a) Yes',
    '2026-05-31', 'C2: FCO', null, null, null, null, null, null, 2, null, null, '2026-04-01', 'p) K2: Children’s Homes',
    'e) PR4: Private provision', 'ZZ1 1AA', '9900101', 'a) In', 'Plymouth', 1, 0, 'a) Yes', 'a) Yes', 'East', 'Jo Banks',
  ]) // prettier-ignore
})

test('a ceased child has a day and a reason; a confidential placement gives nothing away', () => {
  const subject = child([stretch('2025-02-01', '2026-09-30', { fromFile: true })], [], {
    careFacts: [{ from: '2025-02-01', to: '2026-09-30', categoryOfNeed: null, reasonCeased: 'E4A' }],
    placements: [
      { from: '2025-02-01', to: null, type: 'U6', provider: null, postcode: 'ZZ1 1AA', urn: '1', la: 'CON', laName: null, location: 'notKnown' },
    ],
  }) // prettier-ignore
  const [row] = list8([subject], on, asStarted)
  const cells = row === undefined ? [] : fullRow(row)
  expect(cells.slice(19, 21)).toEqual([
    '2026-09-30',
    'e) E4A: Returned home to live with parents or relatives - part of planning',
  ])
  expect(cells.slice(24, 28)).toEqual([null, null, null, 'CON - Child placed in confidential placement'])
})

test('no longer unaccompanied from twelve months after it ended; a period that went on has no reason to end', () => {
  const ceased = (uascCeasedOn: string, reasonCeased: string) => {
    const subject = child([stretch('2025-02-01', '2026-09-30')], [], {
      uasc: 'yes',
      uascCeasedOn,
      careFacts: [{ from: '2025-02-01', to: '2026-09-30', categoryOfNeed: null, reasonCeased }],
    })
    const cells = list8([subject], on, asStarted).map(fullRow)[0] ?? []
    return [cells[5], cells[20] === null]
  }
  const yearAgo = addMonths(on, -12)
  expect(ceased(yearAgo, 'X1')).toEqual(['b) No', true])
  expect(ceased(addDays(yearAgo, 1), 'E4A')).toEqual(['a) Yes', false])
})

/** A second way to the same four cells: day by day, in half days, so that a shared day and the day after differ. */
function naive(subject: ListChild, day: string, readings: Readings): (string | number | null)[] | null {
  const last = dayNumber(day)
  const half = new Set<number>()
  for (const { from, to, fromFile } of subject.care)
    for (let at = dayNumber(from); at <= Math.min(last, to === null ? last : dayNumber(to)); at += 1) {
      half.add(at * 2)
      const ends = to !== null && at === dayNumber(to) && fromFile
      if (!ends) half.add(at * 2 + 1)
    }
  if (half.size === 0) return null
  const end = Math.max(...half)
  let start = end
  while (half.has(start - 1)) start -= 1
  const months = (count: number) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const total = year * 12 + month - 1 - count
    const lastOfMonth = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate()
    return Math.floor(Date.UTC(Math.floor(total / 12), total % 12, Math.min(date, lastOfMonth)) / 86_400_000)
  }
  if (Math.floor(end / 2) < months(6)) return null
  const within = (type: string) => (found: ListEpisode) =>
    found.stretches.some((part) => {
      if (part.type !== type || part.start === null) return false
      const at = dayNumber(part.start)
      return at > months(12) && at <= last && at * 2 >= start && at <= Math.floor(end / 2)
    })
  const missing = subject.episodes.filter(within('M'))
  let chosen = [...missing]
  if (readings.missingNow === 'before' && chosen.some(({ isOver }) => isOver))
    chosen = chosen.filter(({ isOver }) => isOver)
  let newest: ListEpisode | undefined
  for (const each of chosen)
    if (newest === undefined || `${each.startKey} ${each.id}` > `${newest.startKey} ${newest.id}`)
      newest = each
  const words = { yes: 'a) Yes', no: 'b) No', notKnown: 'c) Unknown' }
  const answers = (): [string | null, string | null] => {
    if (newest === undefined) return [readings.neverMissing === 'no' ? 'b) No' : null, null]
    const offered =
      newest.offered === 'notYet' ? (readings.notYetOffered === 'no' ? 'no' : 'notKnown') : newest.offered
    if (offered === 'no') return ['b) No', null]
    return [words[offered], offered === 'yes' ? words[newest.accepted] : 'c) Unknown']
  }
  return [missing.length, subject.episodes.filter(within('A')).length, ...answers()]
}

const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-01', days))
const anyStretch = fc
  .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }))
const anyEpisode = fc.record({
  type: fc.constantFrom('M' as const, 'A' as const),
  start: fc.option(anyDay, { nil: null }),
  isOver: fc.boolean(),
  offered: fc.constantFrom('yes' as const, 'no' as const, 'notYet' as const, 'notKnown' as const),
  accepted: fc.constantFrom('yes' as const, 'no' as const, 'notKnown' as const),
})

test('any history of care and episodes gives the cells a count day by day gives', () => {
  const readings = fc.record({
    neverMissing: fc.constantFrom('blank' as const, 'no' as const),
    missingNow: fc.constantFrom('before' as const, 'this' as const),
    notYetOffered: fc.constantFrom('unknown' as const, 'no' as const),
  })
  fc.assert(
    fc.property(
      fc.array(anyStretch, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.array(anyEpisode, { maxLength: 8 }),
      readings,
      anyDay,
      (care, fromFile, episodes, read, day) => {
        // An open stretch ends where the next begins: a register holds no two on one day.
        const sorted = care.toSorted((a, b) => (a.from < b.from ? -1 : 1))
        const stretches = sorted.map((part) => stretch(part.from, part.to, { fromFile }))
        const subject = child(
          stretches,
          episodes.map(({ type, start, ...more }) => episode(type, start, more)),
        )
        expect(columnsOf(subject, read, day)?.cells ?? null).toEqual(naive(subject, day, read))
      },
    ),
    { numRuns: 2000 },
  )
})
