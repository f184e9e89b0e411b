import type { z } from 'zod'
import type { figuresFile } from '../../../../shared/contract/figures'
import { columns, columnWords, type Column } from '../../../../shared/returns/figures/columns'
import { groupShares, NO_NUMBER } from '../../../../shared/returns/suppression/groupShares'
import { insteadOfLines, insteadOfTable } from '../../../../shared/returns/suppression/insteadOfTable'
import { lookedAfterShare } from '../../../../shared/returns/suppression/lookedAfterShare'
import type { ShownQuestion } from '../../../../shared/returns/suppression/outward'
import { shownWords, type Shown } from '../../../../shared/returns/suppression/shown'
import { aboutFile } from '../../exchange/sheetsOut/aboutFile'
import type { Definition, OutCell, OutColumn } from '../../exchange/sheetsOut/model'
import type { SavedTable } from '../../exchange/sheetsOut/savedTable'
import { howAnswered } from './howAnswered'
import { saidThen } from './saidThen'
import { countingRules, shownAnswer, type ShownAnswer } from './shownAnswer'

const outColumns: readonly OutColumn[] = [
  { heading: 'No.', type: 'whole' },
  { heading: 'Question', type: 'text', width: 50 },
  { heading: 'Figure', type: 'text', width: 50 },
  { heading: 'Counts', type: 'text' },
  ...columns.map((column): OutColumn => ({ heading: columnWords[column], type: 'whole' })),
]

/** The whole answer as one table: a row for every figure and every row of a breakdown. */
export const figuresTable: SavedTable<z.output<typeof figuresFile>> = {
  read: async (db, asked, { person, now }) => {
    const answer = await shownAnswer(db, asked, now)
    const { from, to } = asked
    return {
      file: {
        sheets: [
          {
            name: 'Figures',
            columns: outColumns,
            rows: answer.questions.flatMap((it) => rowsOf(it, answer)),
          },
        ],
        definitions: [
          ...aboutFile(`Missing children: figures, ${answer.period}`, {
            settings: answer.settings,
            person,
            now,
          }),
          ...countingRules(answer, asked.types).map((meaning): Definition => ({
            term: 'How it was counted',
            meaning,
          })),
          ...answer.leftOut.map(({ words, count }): Definition => ({
            term: 'Left out',
            meaning: `${cellWords(count, answer)}: ${words}`,
          })),
          ...definitionsOf(answer),
        ],
      },
      facts: {
        kind: 'figures',
        year: null,
        childId: null,
        period: { from, to },
        counts: { questions: answer.questions.length, ...howAnswered(asked, answer) },
        said: saidThen(answer.questions),
      },
    }
  },
}

/** What every figure means, each once. */
export function definitionsOf({ questions }: ShownAnswer): Definition[] {
  const rules = questions.flatMap(({ lines, tables, extremes }) => [...lines, ...tables, ...extremes])
  return [...new Map(rules.map(({ id, words, rule }) => [id, { term: words, meaning: rule }])).values()]
}

function rowsOf(question: ShownQuestion, answer: ShownAnswer): OutCell[][] {
  const { number, words, lines, tables, extremes, text, lookedAfterInYear } = question
  const row = (figure: string, counts: string | null, cells: readonly OutCell[]): OutCell[] => [
    number,
    words,
    figure,
    counts,
    ...cells,
  ]
  const said = (figure: string, ours: OutCell): OutCell[] =>
    row(figure, null, [ours, ...columns.slice(1).map(() => null)])
  const counted = (figure: string, unit: string, counts: Counts): OutCell[] =>
    row(
      figure,
      unit,
      columns.map((column) => cell(counts[column], answer)),
    )
  const shareOf = (figure: string, counts: Counts, base: { words: string; counts: Counts }): OutCell[] =>
    row(`${figure}, as a share of ${base.words.toLowerCase()}`, 'percentage', shareCells(counts, base.counts))
  const ofLookedAfter = lookedAfterShare(question)
  const withheld = insteadOfLines(lines)
  return [
    ...(text === null ? [] : [said('In words', text === '' ? 'Not answered yet' : text)]),
    ...(lookedAfterInYear === null
      ? []
      : [
          said(
            `Looked after in the year. ${lookedAfterInYear.words}`,
            cell(lookedAfterInYear.count ?? undefined, answer),
          ),
        ]),
    ...(ofLookedAfter === null ? [] : [said(ofLookedAfter, null)]),
    ...(withheld !== null
      ? [said(withheld, null)]
      : lines.flatMap((line) => [
          counted(line.words, line.unit, line.counts),
          ...line.of.map((base) => shareOf(line.words, line.counts, base)),
        ])),
    ...tables.flatMap((table) => {
      const instead = insteadOfTable(table.rows)
      if (instead !== null) return [said(`${table.words}: ${instead}.`, null)]
      return table.rows.flatMap((part) => {
        const figure = `${table.words}: ${part.words}`
        return [counted(figure, table.unit, part.counts), shareOf(figure, part.counts, table.of)]
      })
    }),
    ...extremes.map(({ words: figure, text: value, withheld }) =>
      said(figure, withheld ? 'withheld' : (value ?? '–')),
    ),
  ]
}

type Counts = Readonly<Partial<Record<Column, Shown>>>

/** No percentage where there is no base, or where a number is held back. */
function shareCells(counts: Counts, of: Counts): OutCell[] {
  const shares = groupShares(counts, of)
  return columns.map((column) => {
    const share = shares[column]
    return share === undefined ? NO_NUMBER : { type: 'percent', value: share.part / share.whole }
  })
}

/** A number stays one. */
function cell(shown: Shown | undefined, answer: ShownAnswer): OutCell {
  return typeof shown === 'string' ? cellWords(shown, answer) : (shown ?? NO_NUMBER)
}

/** A number in words, as a cell says it. */
export function cellWords(shown: Shown, { below }: Pick<ShownAnswer, 'below'>): string {
  return shownWords(shown, below ?? 0)
}
