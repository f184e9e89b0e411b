import { describe, expect, it } from 'vitest'
import { cellName } from '../../../../shared/returns/suppression/cellName'
import { figureRelations } from '../../../../shared/returns/suppression/figureRelations'
import { suppress } from '../../../../shared/returns/suppression/suppress'
import type { CountedQuestion } from '../../../../shared/returns/figures/countCatalogue'

type Line = readonly [id: string, count: number]

/** Figures of all ours under each other, with one breakdown. */
function answered(lines: readonly Line[], table?: { id: string; of: Line; rows: readonly Line[] }) {
  const base = ([id, count]: Line) => ({ id, words: id, counts: { ours: count } })
  const question: Pick<CountedQuestion, 'lines' | 'tables'> = {
    lines: lines.map((line) => ({ ...base(line), rule: '', unit: 'episodes' as const, of: [] })),
    tables:
      table === undefined
        ? []
        : [
            {
              id: table.id,
              words: '',
              rule: '',
              unit: 'episodes',
              byHome: false,
              isScale: false,
              of: base(table.of),
              rows: table.rows.map(([key, count]) => ({ key, words: key, counts: { ours: count } })),
            },
          ],
  }
  return figureRelations({ questions: [question as CountedQuestion] })
}

const ours = (id: string, part: string | null = null) => cellName(id, part, 'ours')

/** Some that are worked out from two tables, a figure of each shown. */
describe('a number of one table that another one gives away', () => {
  it('is not shown as the reason of the few who were offered an interview and had none', () => {
    const counts = answered(
      [
        ['episodes.offered', 57],
        ['episodes.held', 54],
      ],
      {
        id: 'episodes.offeredNotHeld.byReason',
        of: ['episodes.offeredNotHeld', 3],
        rows: [
          ['declined_child', 3],
          ['declined_parent', 0],
        ],
      },
    )
    const hidden = suppress(counts, 5)
    // 57 less 54 are 3, and there is but one reason: one of the two totals goes.
    expect(hidden.has(ours('episodes.offered')) || hidden.has(ours('episodes.held'))).toBe(true)
  })

  it('is not shown as who declined, in a table of its own', () => {
    const counts = answered([['episodes.declined', 8]], {
      id: 'episodes.offeredNotHeld.byReason',
      of: ['episodes.offeredNotHeld', 20],
      rows: [
        ['declined_child', 6],
        ['declined_parent', 2],
        ['no_reply', 12],
      ],
    })
    const hidden = suppress(counts, 5)
    const shown = ['declined_child', 'declined_parent']
      .map((key) => ours('episodes.offeredNotHeld.byReason', key))
      .concat(ours('episodes.declined'))
      .filter((name) => !hidden.has(name))
    expect(shown.length).toBeLessThan(2)
  })

  it('is not the only theme that can make up the rest of the answers', () => {
    const counts = answered([
      ['interviews.theme.push.known', 9],
      ['interviews.theme.push.conflict_carers', 5],
      ['interviews.theme.push.bullying', 4],
      ...['family_breakdown', 'domestic_abuse', 'abuse_neglect', 'parental_substance'].map((code): Line => [
        `interviews.theme.push.${code}`,
        0,
      ]),
    ])
    // Not every theme goes out here: nothing follows then.
    expect(suppress(counts, 5).get(ours('interviews.theme.push.bullying'))).toBe('small')
  })

  it('is not the number of children offered and not interviewed', () => {
    const counts = answered([
      ['children.offered', 12],
      ['children.held', 8],
      ['episodes.offeredNotHeld', 4],
    ])
    const hidden = suppress(counts, 5)
    // Four children at the least were offered one and had none: fewer than five episodes would be four.
    expect(hidden.size).toBeGreaterThan(1)
  })
})
