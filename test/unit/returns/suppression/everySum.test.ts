import { expect, it } from 'vitest'
import { openBook } from '../../../../shared/returns/figures/book/openBook'
import { catalogue } from '../../../../shared/returns/figures/catalogue/catalogue'
import { countCatalogue } from '../../../../shared/returns/figures/countCatalogue'
import { nothingSaid, questionOf, withoutHomes } from '../../../../shared/returns/figures/reports/goingOut'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import { figureRelations } from '../../../../shared/returns/suppression/figureRelations'
import { sumOf, type Counts } from '../../../../shared/returns/suppression/table'
import { Echelon, PRIME } from '../../../builders/echelon'
import { asked2026 } from '../../../builders/figures/asked2026'
import { randomRegister } from '../../../builders/figures/randomRegister'

const SAMPLES = 500

/** Everything that goes out about a year, counted of one register after the other. */
const samples = Array.from({ length: SAMPLES }, (_, seed): Counts => {
  const reports = Object.values(reportPlans).flatMap(({ goesOut, sections }) => (goesOut ? sections : []))
  return figureRelations(
    countCatalogue(openBook(randomRegister(seed), asked2026), nothingSaid, [
      ...catalogue.map((question) => ({
        ...question,
        tables: question.tables?.filter(({ byHome }) => !byHome) ?? [],
      })),
      ...reports.map(withoutHomes).map(questionOf),
    ]),
  )
})

it('everything that is said to hold between figures holds in every register', () => {
  const broken = samples.flatMap(({ values, relations }) =>
    relations
      .filter((relation) => {
        const sum = sumOf(relation, (name) => values.get(name) ?? 0)
        return sum < 0 || sum > relation.slack
      })
      .map(({ terms }) => terms.map(({ of, by }) => `${by} × ${of}`).join(' + ')),
  )
  expect([...new Set(broken)]).toEqual([])
})

/** A reader with many years of figures before them, who sees what always adds up. */
it.each(['ours', 'home', 'care_own_in_area'])(
  'no sum of figures holds that is not written down (%s)',
  (column) => {
    const isHere = (name: string) => name.endsWith(`/${column}`)
    const names = [
      ...new Set(
        samples.flatMap(({ values }) =>
          [...values].flatMap(([name, value]) => (value > 0 && isHere(name) ? name : [])),
        ),
      ),
    ]
    const places = new Map(names.map((name, at) => [name, at]))
    const seen = new Echelon()
    for (const { values } of samples) seen.add(names.map((name) => values.get(name) ?? 0))
    const known = new Echelon()
    for (const { relations } of samples)
      for (const { terms, slack } of relations) {
        if (slack !== 0 || !terms.every(({ of }) => isHere(of))) continue
        const row = new Float64Array(names.length)
        for (const { of, by } of terms) row[places.get(of) ?? -1] = by
        known.add(row)
      }
    const unknown = seen.whatHolds(names.length).flatMap((row) => {
      const left = known.reduce(row)
      return known.add(row) ? [inWords(left, names)] : []
    })
    expect(names.length).toBeGreaterThan(120)
    expect(unknown).toEqual([])
  },
  120_000,
)

function inWords(row: Float64Array, names: readonly string[]): string {
  const terms = [...row].flatMap((by, at) =>
    by === 0 ? [] : `${by > PRIME / 2 ? by - PRIME : by} × ${names[at]}`,
  )
  return `${terms.join(' + ')} = 0`
}
