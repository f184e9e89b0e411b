import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../../shared/domain/time/localDate'
import { shortPeriodWords } from '../../../../shared/returns/figures/period'
import { earlierPeriods } from '../../../../shared/returns/figures/reports/earlier'
import { mostWords } from '../../../../shared/returns/figures/reports/findings'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import * as absences from '../../../../shared/returns/figures/reports/sentences/absences'
import * as interviews from '../../../../shared/returns/figures/reports/sentences/interviews'
import type { Sentence } from '../../../../shared/returns/figures/reports/plan'
import type { Told } from '../../../../shared/returns/figures/reports/told'
import { mostHeldBack } from '../../../../shared/returns/suppression/mostHeldBack'
import type { Shown } from '../../../../shared/returns/suppression/shown'

const sentences = [...Object.values(absences), ...Object.values(interviews)].filter(
  (it): it is Sentence => typeof it === 'object' && 'say' in it,
)

const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.constantFrom<Shown>(0, 1, 2, 5, 'small', 'withheld'),
  fc.integer({ min: 0, max: 5000 }),
)

/** Whatever the figures are: each of them the next of the list. */
const toldOf = (values: readonly Shown[], before: Shown | null): Told => {
  let at = 0
  const next = () => values[at++ % values.length] ?? 0
  const known = new Map<string, Shown>()
  return {
    number: (measure, column = 'ours') => {
      const name = `${measure.id}/${column}`
      const found = known.get(name) ?? next()
      known.set(name, found)
      return found
    },
    before: () => before,
    below: 5,
  }
}

test('every sentence reads as one, whatever the figures are', () => {
  expect(sentences.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(
      fc.constantFrom(...sentences),
      fc.array(shown, { minLength: 1, maxLength: 4 }),
      fc.option(shown),
      (sentence, values, before) => {
        const words = sentence.say(toldOf(values, before))
        if (words === null) return
        expect(words).toMatch(/^[A-Z0-9].*\.$/)
        expect(words).not.toMatch(/NaN|undefined|null|Infinity|of 0 |\b1 (children|episodes|times)\b/)
        expect(words).not.toMatch(/\b([2-9]|\d{2,}) (child|episode|time)\b/)
        for (const [, percent] of words.matchAll(/\((\d+) %\)/g))
          expect(Number(percent)).toBeGreaterThanOrEqual(0)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a hidden number is in no sentence', () => {
  const hidden: Told = { number: () => 'small', before: () => 'small', below: 5 }
  const withheld: Told = { number: () => 'withheld', before: () => 'withheld', below: 5 }
  for (const { say } of sentences) {
    expect(
      (say(hidden) ?? '').replaceAll('fewer than 5', '').replace('Fewer than 5', '').replace('72', ''),
    ).not.toMatch(/\d/)
    expect((say(withheld) ?? '').replace('72', '')).not.toMatch(/\d/)
  }
})

test('what is withheld may be nought, and no sentence says that it is more', () => {
  const withheld: Told = { number: () => 'withheld', before: () => 'withheld', below: 5 }
  const nothingSaid = [absences.groupNotKnown, interviews.offersNotKnown, interviews.hoursNotKnown]
  for (const { say } of nothingSaid) expect(say(withheld)).toMatch(/^(Of|For) how many .* is withheld/)
})

test('at nought it says that there was nobody', () => {
  const nobody: Told = { number: () => 0, before: () => 0, below: 5 }
  const said = sentences.flatMap(({ say }) => say(nobody) ?? [])
  expect(said).toContain(
    'None of our children went missing or was away without authorisation in this period.',
  )
  expect(said).toContain('No return home interview fell due for our children in this period.')
  expect(said.join(' ')).not.toMatch(/%/)
})

test('every sentence of a report counts what it speaks of', () => {
  for (const { sections } of Object.values(reportPlans))
    for (const { says = [] } of sections)
      for (const { of, say } of says) {
        const known = new Set(of.map(({ id }) => id))
        const asked = new Set<string>()
        const told: Told = {
          number: ({ id }) => (asked.add(id), 7),
          before: ({ id }) => (asked.add(id), 3),
          below: null,
        }
        say(told)
        for (const id of asked) expect(known).toContain(id)
      }
})

test('the most is named of what is shown, and nothing is claimed of what is held back', () => {
  expect(mostWords([])).toBe('None in this period.')
  expect(
    mostWords([
      { words: 'Friday', shown: 12 },
      { words: 'Monday', shown: 3 },
    ]),
  ).toBe('Most: Friday, 12.')
  expect(
    mostWords([
      { words: 'Friday', shown: 12 },
      { words: 'Monday', shown: 12 },
    ]),
  ).toBe('Most: Friday and Monday, 12 each.')
  expect(
    mostWords([
      { words: 'Friday', shown: 12 },
      { words: 'Monday', shown: 'withheld' },
    ]),
  ).toBe('Most, of the numbers that are shown: Friday, 12. Some are held back.')
})

test('periods before are as long, end where the next begins, and whole months stay whole', () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((at) => addDays('2000-01-01', at))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 800 }), (from, length) => {
      const period = { from, to: addDays(from, length) }
      const before = earlierPeriods(period, 4)
      let next = period
      for (const it of before) {
        expect(addDays(it.to, 1)).toBe(next.from)
        expect(it.from <= it.to).toBe(true)
        if (period.from.endsWith('-01') && addDays(period.to, 1).endsWith('-01'))
          expect(it.from.endsWith('-01')).toBe(true)
        next = it
      }
    }),
  )
  expect(earlierPeriods({ from: '2026-04-01', to: '2026-06-30' }, 2)).toEqual([
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2025-10-01', to: '2025-12-31' },
  ])
  expect(shortPeriodWords({ from: '2025-04-01', to: '2026-03-31' })).toBe('2025-26')
  expect(shortPeriodWords({ from: '2026-04-01', to: '2026-06-30' })).toBe('Apr to Jun 2026')
  expect(shortPeriodWords({ from: '2025-12-01', to: '2026-02-28' })).toBe('Dec 2025 to Feb 2026')
})

test('why most numbers are held back is said where they are, and only there', () => {
  expect(mostHeldBack([0, 0, 0, 'small', 'withheld', 7], 5)).toContain('those below 5')
  expect(mostHeldBack([0, 0, 'small', 7, 8], 5)).toBeNull()
  expect(mostHeldBack([0, 'small', 7], 5)).toBeNull()
  expect(mostHeldBack([0, 0], 5)).toBeNull()
  expect(mostHeldBack([1, 2], null)).toBeNull()
})
