import { describe, expect, it } from 'vitest'
import { openBook } from '../../../../shared/returns/figures/book/openBook'
import { breakdowns, catalogue, measures } from '../../../../shared/returns/figures/catalogue/catalogue'
import { countCatalogue, countFigure, rowsBehind } from '../../../../shared/returns/figures/countCatalogue'
import { columns } from '../../../../shared/returns/figures/columns'
import { asked2026 } from '../../../builders/figures/asked2026'
import { birchHouse, episodeId, fortyEpisodes } from '../../../builders/figures/fortyEpisodes'
import { handCount, handExtremes, handTables, six } from '../../../builders/figures/handCount'

const said = { texts: { guidance: '', requirements: '', service: 'In-house' }, lookedAfterInYear: null }
const book = openBook(fortyEpisodes, asked2026)
const counted = countCatalogue(book, said)

describe('a register of forty episodes, counted by hand', () => {
  it('has a hand count for every definition of the catalogue, and none besides', () => {
    expect(Object.keys(handCount).toSorted()).toEqual([...measures.keys()].toSorted())
    expect(Object.keys(handTables).toSorted()).toEqual([...breakdowns.keys()].toSorted())
  })

  it.each(Object.keys(handCount))('%s', (id) => {
    expect(countFigure(book, id).counts).toEqual(handCount[id])
  })

  it.each([...breakdowns.values()].map(({ id }) => id))('%s, row by row', (id) => {
    const table = counted.questions.flatMap(({ tables }) => tables).find((it) => it.id === id)
    const rows = (table?.rows ?? []).filter(({ counts }) => Object.values(counts).some((count) => count > 0))
    const found = rows.map(({ key, counts }) => [key === birchHouse.id ? 'birchHouse' : key, counts])
    expect(Object.fromEntries(found)).toEqual(handTables[id])
  })

  it('says the longest, the youngest and the most often', () => {
    const extremes = counted.questions.flatMap(({ extremes }) => extremes)
    expect(Object.fromEntries(extremes.map(({ id, text }) => [id, text]))).toEqual(handExtremes)
  })

  it('says what it left out, and why', () => {
    expect(counted.leftOut.map(({ reason, count }) => [reason, count])).toEqual([
      ['cancelled', 1],
      ['adultAtStart', 1],
      ['informationOnly', 1],
      ['away', 0],
      ['startNotKnown', 1],
    ])
  })

  it('answers questions 1 to 35, each once', () => {
    expect(catalogue.map(({ number }) => number)).toEqual(Array.from({ length: 35 }, (_, at) => at + 1))
  })

  it('counts missing alone when asked to', () => {
    const missing = openBook(fortyEpisodes, { ...asked2026, types: 'missing' })
    expect(countFigure(missing, 'episodes.begun').counts).toEqual(six(29, 4, 18, 7, 2, 2))
    // Without 4, 25 and 33.
    expect(countFigure(missing, 'episodes.due').counts).toEqual(six(27, 5, 16, 6, 2, 2))
    expect(missing.leftOut.away).toHaveLength(3)
  })

  it('gives the episodes behind a number', () => {
    expect(rowsBehind(book, 'episodes.outside72', null, 'ours')).toEqual({
      unit: 'episodes',
      ids: [6, 22, 29].map(episodeId),
    })
    expect(rowsBehind(book, 'episodes.begun.byMonth', '2025-10', 'care_own_in_area')?.ids).toEqual(
      [11, 28].map(episodeId),
    )
    expect(rowsBehind(book, 'no.such.figure', null, 'ours')).toBeNull()
  })

  it('gives as many records as it counts, in every column of every figure', () => {
    for (const id of measures.keys())
      for (const column of columns) {
        const count = countFigure(book, id).counts[column]
        if (count !== undefined) expect(rowsBehind(book, id, null, column)?.ids).toHaveLength(count)
      }
  })

  it('says where "looked after in the year" came from, and that it belongs to a year', () => {
    const given = { ...said, lookedAfterInYear: { count: 140, from: 'typedIn' } } as const
    const third = countCatalogue(book, given).questions.find(({ number }) => number === 3)
    expect(third?.lookedAfterInYear).toMatchObject({
      count: 140,
      words: 'As typed in for the SSDA903 of this year.',
    })
    const month = openBook(fortyEpisodes, { ...asked2026, period: { from: '2025-04-01', to: '2025-04-30' } })
    const ofMonth = countCatalogue(month, given).questions.find(({ number }) => number === 3)
    expect(ofMonth?.lookedAfterInYear?.count).toBeNull()
  })
})
