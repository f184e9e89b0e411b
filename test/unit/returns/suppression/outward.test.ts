import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../../shared/returns/figures/book/openBook'
import { countCatalogue } from '../../../../shared/returns/figures/countCatalogue'
import { figureRelations } from '../../../../shared/returns/suppression/figureRelations'
import { aroundHeadlines, suppressAnswer } from '../../../../shared/returns/suppression/headlines'
import { lookedAfterShare } from '../../../../shared/returns/suppression/lookedAfterShare'
import { OtherValues } from '../../../../shared/returns/suppression/otherValue'
import { shownCatalogue } from '../../../../shared/returns/suppression/outward'
import { shareWords } from '../../../../shared/returns/suppression/shown'
import { rangeOf } from '../../../../shared/returns/suppression/hidden'
import { suppress } from '../../../../shared/returns/suppression/suppress'
import { sumOf } from '../../../../shared/returns/suppression/table'
import { asked2026 } from '../../../builders/figures/asked2026'
import { fortyEpisodes } from '../../../builders/figures/fortyEpisodes'

const said = { texts: { guidance: '', requirements: '', service: '' }, lookedAfterInYear: null }
const counted = countCatalogue(openBook(fortyEpisodes, asked2026), said)

describe('the whole catalogue as it goes out', () => {
  it('holds only what is true between its numbers, whatever episodes it is made of', () => {
    fc.assert(
      fc.property(
        fc.subarray([...fortyEpisodes.episodes]),
        fc.subarray([...fortyEpisodes.interviews]),
        (episodes, interviews) => {
          const some = countCatalogue(openBook({ ...fortyEpisodes, episodes, interviews }, asked2026), said)
          const { values, relations } = figureRelations(some)
          for (const relation of relations) {
            const sum = sumOf(relation, (name) => values.get(name) ?? Number.NaN)
            expect([relation.terms.map(({ of }) => of), sum >= 0 && sum <= relation.slack]).toEqual([
              relation.terms.map(({ of }) => of),
              true,
            ])
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('hides every number from 1 to 4, and no number that has only one possible value', () => {
    const relations = figureRelations(counted)
    const hidden = suppress(relations, 5)
    for (const [name, value] of relations.values)
      if (value > 0 && value < 5) expect([name, hidden.has(name)]).toEqual([name, true])
    const others = new OtherValues(relations, hidden, 5)
    for (const name of hidden.keys()) {
      const changes = others.find(name, 'thoroughly')
      expect([name, changes !== null]).toEqual([name, true])
      // The other values are indeed possible: nothing shown changes, and everything still holds.
      for (const changed of changes?.keys() ?? []) expect(hidden.has(changed)).toBe(true)
      for (const relation of relations.relations) {
        const sum = sumOf(relation, (it) => (relations.values.get(it) ?? 0) + (changes?.get(it) ?? 0))
        expect(sum >= 0 && sum <= relation.slack).toBe(true)
      }
    }
  })

  it('keeps totals and lets details go, and still no hidden number has only one possible value', () => {
    fc.assert(
      fc.property(fc.subarray([...fortyEpisodes.episodes], { minLength: 20 }), (episodes) => {
        const some = countCatalogue(openBook({ ...fortyEpisodes, episodes }, asked2026), said)
        const counts = figureRelations(some)
        const { hidden, proofs, unsafe } = aroundHeadlines(counts, 5)
        for (const [name, value] of counts.values)
          if (value > 0 && value < 5) expect([name, hidden.has(name)]).toEqual([name, true])
        // All is hidden by size alone then, as the test above looks at.
        if (unsafe.length > 0) return
        const isUntold = (name: string) => hidden.get(name) === 'untold'
        const valueOf = (name: string) => counts.values.get(name) ?? Number.NaN
        for (const [name, how] of hidden) {
          if (how === 'untold') continue
          const proof = proofs.get(name) ?? new Map<string, number>()
          expect([name, proof.get(name) ?? 0]).not.toEqual([name, 0])
          const { least, most } = rangeOf(how, 5)
          const other = valueOf(name) + (proof.get(name) ?? 0)
          expect([name, other >= least && other <= most]).toEqual([name, true])
          for (const changed of proof.keys()) expect(hidden.has(changed)).toBe(true)
          const broken = counts.relations.filter((relation) => {
            const sum = sumOf(relation, (it) => valueOf(it) + (proof.get(it) ?? 0))
            return sum < 0 || sum > relation.slack
          })
          expect([name, broken]).toEqual([name, []])
        }
        // A small number of which nothing is said does not follow from a sum either.
        for (const { terms, slack } of counts.relations) {
          const [alone, another] = terms.filter(({ of }) => hidden.has(of))
          if (slack !== 0 || alone === undefined || another !== undefined || !isUntold(alone.of)) continue
          const value = valueOf(alone.of)
          expect([alone.of, value === 0 || value >= 5]).toEqual([alone.of, true])
        }
      }),
      { numRuns: 12 },
    )
  })

  it('shows the totals of a small register: nobody reads a report of blanks', () => {
    const hidden = suppressAnswer(figureRelations(counted), 5)
    for (const id of [
      'children.begun',
      'episodes.begun',
      'episodes.due',
      'episodes.offered',
      'episodes.held',
    ])
      expect([id, hidden.has(`${id}/ours`)]).toEqual([id, false])
  })

  it('shows noughts, large numbers where it can, and no figure by home', () => {
    const shown = shownCatalogue(counted, { below: 5, byHome: false })
    const cells = shown.questions.flatMap(({ lines }) => lines.flatMap(({ counts }) => Object.values(counts)))
    expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([])
    expect(cells.filter((cell) => cell === 0).length).toBeGreaterThan(10)
    expect(shown.questions.flatMap(({ tables }) => tables).some(({ byHome }) => byHome)).toBe(false)
    expect(shown.leftOut.map(({ count }) => count)).toEqual(['small', 'small', 'small', 0, 'small'])
  })

  it('says nothing of single children: neither the five most often missing nor the youngest', () => {
    const extremes = shownCatalogue(counted, { below: 5, byHome: false }).questions.flatMap(
      (it) => it.extremes,
    )
    expect(extremes.filter(({ text }) => text !== null)).toEqual([])
    expect(extremes.every(({ withheld }) => withheld)).toBe(true)
  })

  it('hides how many children were looked after where that is few, and takes no share of it', () => {
    const tiny = countCatalogue(openBook(fortyEpisodes, asked2026), {
      ...said,
      lookedAfterInYear: { count: 3, from: 'typedIn' },
    })
    const inYear = (below: number | null) =>
      shownCatalogue(tiny, { below, byHome: false }).questions.flatMap((question) =>
        question.lookedAfterInYear === null
          ? []
          : [[question.lookedAfterInYear.count, lookedAfterShare(question)]],
      )
    expect(inYear(5)).toEqual([
      ['small', null],
      ['small', null],
    ])
    expect(inYear(null)[0]).toEqual([3, null])
  })

  it('shows everything where nothing is to be hidden', () => {
    const shown = shownCatalogue(counted, { below: null, byHome: true })
    expect(shown.questions.map(({ lines }) => lines)).toEqual(counted.questions.map(({ lines }) => lines))
  })

  it('gives a percentage with its counts, and none of nothing or of something hidden', () => {
    expect(shareWords(41, 50)).toBe('82 % – 41 of 50')
    expect(shareWords(0, 0)).toBeNull()
    expect(shareWords('small', 50)).toBeNull()
    expect(shareWords(41, 'withheld')).toBeNull()
    expect(shareWords(1, undefined)).toBeNull()
  })
})
