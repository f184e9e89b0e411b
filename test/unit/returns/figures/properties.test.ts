import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../../shared/domain/time/moment'
import { openBook } from '../../../../shared/returns/figures/book/openBook'
import { breakdowns, catalogue, measures } from '../../../../shared/returns/figures/catalogue/catalogue'
import { columns, ourGroups, type Column } from '../../../../shared/returns/figures/columns'
import { countCatalogue } from '../../../../shared/returns/figures/countCatalogue'
import type {
  CountedRegister,
  FigureEpisode,
  FigureInterview,
} from '../../../../shared/returns/figures/register'
import { childRows, ownLa, standings } from '../../../builders/figures/fortyEpisodes'

const period = { from: '2026-03-20', to: '2026-04-10' }
const now = '2026-05-01T09:00:00Z'
const asked = { period, types: 'missingAndAway', now, approxMinutes: 60, reportWorkingDays: 5 } as const
const said = { texts: { guidance: '', requirements: '', service: '' }, lookedAfterInYear: null }

const first = Date.parse('2026-03-10T00:00:00Z')
const hours = 24 * 45
const instant = fc
  .integer({ min: 0, max: hours * 4 })
  .map((quarters) => new Date(first + quarters * 900_000).toISOString().replace('.000', ''))
const nothing: Moment = { at: null, precision: 'unknown' }
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 6, arbitrary: instant.map((at): Moment => ({ at, precision: 'exact' })) },
  { weight: 1, arbitrary: instant.map((at): Moment => ({ at, precision: 'approx' })) },
  { weight: 2, arbitrary: instant.map((at): Moment => ({ at: at.slice(0, 10), precision: 'date_only' })) },
  { weight: 2, arbitrary: fc.constant(nothing) },
)

const episode = (number: number): fc.Arbitrary<FigureEpisode> =>
  fc.record({
    id: fc.constant(`e${number}`),
    childId: fc.constantFrom(...childRows.slice(0, 6).map(({ id }) => id)),
    status: fc.constantFrom('open', 'closed', 'closed', 'cancelled'),
    times: fc.record({
      type: fc.constantFrom('M', 'M', 'A', 'O'),
      left: moment,
      lastSeen: moment,
      startOverride: fc.constant(nothing),
      located: moment,
      returned: moment,
      returnMode: fc.constantFrom(null, 'police'),
      notReturnedReason: fc.constantFrom(null, null, null, 'died', 'turned_18'),
    }),
    beforeHomeward: fc.boolean(),
    stillMissingQuestion: fc.constant(false),
    closedAt: fc.constant(null),
    standing: fc
      .constantFrom(...Object.values(standings))
      .map((standing) => ({ ...standing, ownLa, override: null })),
    placementType: fc.constantFrom(null, 'K2', 'U6'),
    home: fc.constant(null),
  })

const interview = (number: number, episodes: number): fc.Arbitrary<FigureInterview> =>
  fc.record({
    id: fc.constant(`i${number}`),
    childId: fc.constant(childRows[0]?.id ?? ''),
    episodeIds: fc
      .uniqueArray(fc.integer({ min: 0, max: Math.max(0, episodes - 1) }), { minLength: 1, maxLength: 3 })
      .map((numbers) => numbers.map((at) => `e${at}`)),
    outcome: fc.constantFrom(
      null,
      'completed',
      'completed',
      'part_completed',
      'declined_child',
      'not_offered',
      'not_completed',
    ),
    outcomeReason: fc.constantFrom(null, 'declined_parent', 'no_reply'),
    finished: fc.boolean(),
    held: moment,
    interviewerType: fc.constantFrom(null, 'social_worker'),
    attempts: fc.array(
      fc.record({
        at: moment,
        toWhom: fc.constantFrom('child', 'parent', 'other'),
        result: fc.constantFrom('accepted', 'declined', 'no_reply'),
      }),
      { maxLength: 3 },
    ),
    exploitation: fc.subarray(['none', 'cce', 'not_known']),
  })

const register: fc.Arbitrary<CountedRegister> = fc.integer({ min: 0, max: 12 }).chain((episodes) =>
  fc.record({
    children: fc.constant(childRows),
    episodes: fc.tuple(...Array.from({ length: episodes }, (_, at) => episode(at))),
    interviews: fc
      .integer({ min: 0, max: 8 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => interview(at, episodes)))),
    actions: fc.constant([]),
    help: fc.constant([]),
    shares: fc.constant([]),
    incoming: fc.constant([]),
  }),
)

/** Counted of ours alone, of others' alone, or of children by what is known of all their episodes. */
const special = /ours$|unaccompanied$|trafficked$|^placements|^children\.(moreThanOnce|within72NotKnown)$/

describe('figures of any register', () => {
  it('a part is never more than the whole, in any column', () => {
    fc.assert(
      fc.property(register, (made) => {
        for (const { lines } of countCatalogue(openBook(made, asked), said).questions)
          for (const { counts, of } of lines)
            for (const base of of)
              for (const column of columns)
                if (counts[column] !== undefined && base.counts[column] !== undefined)
                  expect(counts[column]).toBeLessThanOrEqual(base.counts[column])
      }),
      { numRuns: 300 },
    )
  })

  it('groups of episodes add up to ours; of children, a child in two groups counts once', () => {
    fc.assert(
      fc.property(register, (made) => {
        const book = openBook(made, asked)
        for (const { id, unit, tally } of measures.values()) {
          if (special.test(id)) continue
          const counts = tally(book)
          const sum = ourGroups.reduce((all, group) => all + counts.count(group), 0)
          const most = Math.max(...ourGroups.map((group) => counts.count(group)))
          if (unit === 'episodes') expect([id, counts.count('ours')]).toEqual([id, sum])
          expect(counts.count('ours')).toBeLessThanOrEqual(sum)
          expect(counts.count('ours')).toBeGreaterThanOrEqual(most)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('rows of a breakdown add up to what they are of', () => {
    fc.assert(
      fc.property(register, (made) => {
        const book = openBook(made, asked)
        for (const { id, of, parts } of breakdowns.values())
          for (const column of of.columns) {
            const sum = parts(book).reduce((all, { tally }) => all + tally.count(column), 0)
            expect([id, column, sum]).toEqual([id, column, of.tally(book).count(column)])
          }
      }),
      { numRuns: 200 },
    )
  })

  it('within, outside and not known are all that was held; offered, not offered, not yet, not known all that was due', () => {
    fc.assert(
      fc.property(register, (made) => {
        const book = openBook(made, asked)
        const of = (id: string, column: Column) => measures.get(id)?.tally(book).count(column) ?? Number.NaN
        for (const column of columns) {
          for (const unit of ['episodes', 'interviews'])
            expect(of(`${unit}.held`, column)).toBe(
              of(`${unit}.within72`, column) +
                of(`${unit}.outside72`, column) +
                of(`${unit}.within72NotKnown`, column),
            )
          expect(of('episodes.due', column)).toBe(
            of('episodes.offered', column) +
              of('episodes.notOffered', column) +
              of('episodes.notOfferedYet', column) +
              of('episodes.offerNotKnown', column),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(register, (made) => {
        const backwards = {
          ...made,
          children: made.children.toReversed(),
          episodes: made.episodes.toReversed(),
        }
        const of = (it: CountedRegister) => {
          const { questions } = countCatalogue(openBook(it, asked), said)
          return questions.map(({ lines, tables }) => ({ lines, tables }))
        }
        expect(of(backwards)).toEqual(of(made))
      }),
      { numRuns: 100 },
    )
  })
})

/** A second implementation of the main ones: slow, plain, with another library's calendar, and nothing of the first. */
describe('the main figures, counted a second way', () => {
  const day = ({ at }: Moment) => {
    if (at === null || at.length === 10) return at
    return Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  }
  const span = ({ at, precision }: Moment): [number, number] | null => {
    if (at === null) return null
    if (precision !== 'date_only') {
      const wide = precision === 'approx' ? 3600_000 : 0
      return [Date.parse(at) - wide, Date.parse(at) + wide]
    }
    const midnight = Temporal.PlainDate.from(at).toZonedDateTime('Europe/London')
    return [midnight.epochMilliseconds, midnight.add({ days: 1 }).epochMilliseconds - 1000]
  }
  const startOf = ({ times: { left, lastSeen } }: FigureEpisode): Moment => {
    const [a, b] = [day(left), day(lastSeen)]
    if (a === null) return lastSeen
    if (b === null || a > b) return left
    if (b > a) return lastSeen
    const [x, y] = [left, lastSeen].map(({ at }) => (at?.length === 10 ? -Infinity : Date.parse(at ?? '')))
    return (x ?? 0) >= (y ?? 0) ? left : lastSeen
  }
  const isIn = (text: string | null) => text !== null && text >= period.from && text <= period.to
  const adult = (it: FigureEpisode) => {
    const child = childRows.find(({ id }) => id === it.childId)
    const start = day(startOf(it))
    if (child === undefined || child.dob === null || child.dobPrecision !== 'exact' || start === null)
      return false
    return start >= Temporal.PlainDate.from(child.dob).add({ years: 18 }).toString()
  }
  const counts = (it: FigureEpisode) => it.status !== 'cancelled' && it.times.type !== 'O' && !adult(it)
  const ours = ({ standing: { careStatus, placementLa } }: FigureEpisode) =>
    careStatus === 'CIN' || (careStatus === 'looked_after' && placementLa !== null)
  const back = ({ times }: FigureEpisode) => (times.returned.at === null ? times.located : times.returned)
  const due = (it: FigureEpisode) => {
    const { notReturnedReason, returnMode } = it.times
    if (notReturnedReason === 'died') return false
    if (back(it).at !== null) return isIn(day(back(it)))
    if (notReturnedReason === 'turned_18') return false
    return returnMode !== null && isIn(day(startOf(it)))
  }
  const held = ({ outcome }: FigureInterview) => outcome === 'completed' || outcome === 'part_completed'
  const within = (it: FigureEpisode, { held: at }: FigureInterview) => {
    const [start, talk, from] = [startOf(it), at, span(it.times.returned)]
    const bothTimed = start.at?.length === 20 && talk.at?.length === 20
    const [a, b] = [day(talk), day(start)]
    const before = bothTimed
      ? Date.parse(talk.at ?? '') < Date.parse(start.at ?? '')
      : a !== null && b !== null && a < b
    const to = span(talk)
    return !before && from !== null && to !== null && to[1] - from[0] <= 72 * 3600_000
  }
  const covering = (made: CountedRegister, it: FigureEpisode) =>
    made.interviews.filter(({ episodeIds }) => episodeIds.includes(it.id))
  /** Whether a finished interview settled it otherwise: then one still being written does not count. */
  const isHeld = (made: CountedRegister, it: FigureEpisode) => {
    const all = covering(made, it).filter(({ outcome }) => outcome !== null)
    const finished = all.filter((interview) => interview.finished)
    return (finished.length > 0 ? finished : all).some(held)
  }

  it('children, episodes, interviews due, held and within 72 hours', () => {
    fc.assert(
      fc.property(register, (made) => {
        const book = openBook(made, asked)
        const of = (id: string) => measures.get(id)?.tally(book).count('ours')
        const mine = made.episodes.filter((it) => counts(it) && ours(it))
        const begun = mine.filter((it) => isIn(day(startOf(it))))
        expect(of('episodes.begun')).toBe(begun.length)
        expect(of('children.begun')).toBe(new Set(begun.map(({ childId }) => childId)).size)
        const dueHere = mine.filter(due)
        expect(of('episodes.due')).toBe(dueHere.length)
        const heldHere = dueHere.filter((it) => isHeld(made, it))
        expect(of('episodes.held')).toBe(heldHere.length)
        const inTime = heldHere.filter((it) =>
          covering(made, it).some((interview) => held(interview) && within(it, interview)),
        )
        expect(of('episodes.within72')).toBe(inTime.length)
        expect(of('children.within72')).toBe(new Set(inTime.map(({ childId }) => childId)).size)
      }),
      { numRuns: 1500 },
    )
  })

  it('covers what the page shows', () => {
    const shown = catalogue.flatMap(({ lines }) => lines.map(({ measure }) => measure.id))
    for (const id of [
      'children.begun',
      'episodes.begun',
      'episodes.due',
      'episodes.held',
      'episodes.within72',
      'children.within72',
    ])
      expect(shown).toContain(id)
  })
})
