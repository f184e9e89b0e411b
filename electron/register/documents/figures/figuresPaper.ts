import type { z } from 'zod'
import type { figuresFile } from '../../../../shared/contract/figures'
import { columns, columnWords, type Column } from '../../../../shared/returns/figures/columns'
import {
  groupShares,
  NO_NUMBER,
  percentWords,
  shareOfWords,
  shareRows,
  type Share,
} from '../../../../shared/returns/suppression/groupShares'
import { insteadOfLines, insteadOfTable } from '../../../../shared/returns/suppression/insteadOfTable'
import { lookedAfterShare } from '../../../../shared/returns/suppression/lookedAfterShare'
import { rowsToRead } from '../../../../shared/returns/suppression/rowsToRead'
import type { ShownQuestion } from '../../../../shared/returns/suppression/outward'
import type { Shown } from '../../../../shared/returns/suppression/shown'
import type { ReadDatabase } from '../../database/types'
import { cellWords, definitionsOf } from '../../queries/figures/figuresTable'
import { howAnswered } from '../../queries/figures/howAnswered'
import { saidThen } from '../../queries/figures/saidThen'
import { countingRules, shownAnswer, type ShownAnswer } from '../../queries/figures/shownAnswer'
import { figuresFileName } from '../fileNames'
import { frameOf, markedForAll, type PrintedBy } from '../frameOf'
import type { Block, Cell, Column as PaperColumn } from '../kit/model'
import type { ReadyPaper } from '../readyPaper'

/** Every question of the catalogue with its figures, the counting rules before them and the definitions at the end. */
export async function figuresPaper(
  db: ReadDatabase,
  asked: z.output<typeof figuresFile>,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const answer = await shownAnswer(db, asked, printedBy.now)
  const title = `Missing children: figures, ${answer.period}`
  const frame = frameOf(printedBy, `Figures ${answer.period}`)
  return {
    paper: {
      title,
      frame: answer.below !== null && !asked.byHome ? markedForAll(frame) : frame,
      maxPages: null,
      blocks: [
        { kind: 'heading', level: 1, text: title },
        ...(answer.below === null ? [NOT_TO_GO_OUT] : []),
        { kind: 'heading', level: 2, text: 'How it was counted' },
        {
          kind: 'list',
          items: [...countingRules(answer, asked.types), ...leftOutWords(answer)],
          empty: '',
        },
        ...answer.questions.flatMap((question) => questionBlocks(question, answer)),
      ],
      definitions: definitionsOf(answer),
    },
    facts: {
      kind: 'figures',
      year: null,
      childId: null,
      period: { from: asked.from, to: asked.to },
      fileName: figuresFileName(asked.from, asked.to),
      counts: { questions: answer.questions.length, ...howAnswered(asked, answer) },
      said: saidThen(answer.questions),
    },
  }
}

const NOT_TO_GO_OUT: Block = {
  kind: 'notice',
  tone: 'alert',
  title: 'For the council’s own eyes',
  text: 'Small numbers are shown. They can point at single children: this paper does not go out.',
}

function leftOutWords(answer: ShownAnswer): string[] {
  const some = answer.leftOut.filter(({ count }) => count !== 0)
  if (some.length === 0) return ['No episode of the period was left out.']
  return some.map(({ words, count }) => `Left out, ${cellWords(count, answer)}: ${words}.`)
}

const paperColumns: readonly PaperColumn[] = [
  { label: 'Figure', width: '*' },
  ...columns.map((column): PaperColumn => ({ label: columnWords[column], width: 56, align: 'right' })),
]

function questionBlocks(question: ShownQuestion, answer: ShownAnswer): Block[] {
  const { number, words, lines, tables, extremes, text, notes, lookedAfterInYear } = question
  const ofLookedAfter = lookedAfterShare(question)
  const said = extremes.map((it) => `${it.words}: ${it.withheld ? 'withheld' : (it.text ?? 'none')}.`)
  return [
    { kind: 'heading', level: 2, text: `${number}. ${words}` },
    ...(text === null ? [] : [paragraph(text === '' ? 'Not answered yet.' : text)]),
    ...(lookedAfterInYear === null
      ? []
      : [
          // What to do about it is said on the page: whoever asked can do nothing.
          paragraph(
            lookedAfterInYear.count === null
              ? 'Looked after in the year: not recorded.'
              : `Looked after in the year: ${cellWords(lookedAfterInYear.count, answer)}. ${lookedAfterInYear.words}`,
          ),
          ...(ofLookedAfter === null ? [] : [paragraph(ofLookedAfter)]),
        ]),
    ...linesBlocks(lines, answer),
    ...tables.flatMap((table) => tableBlocks(table, answer)),
    ...said.map(paragraph),
    ...notes.map((note): Block => ({ kind: 'paragraph', text: note, quiet: true })),
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

function linesBlocks(lines: ShownQuestion['lines'], answer: ShownAnswer): Block[] {
  if (lines.length === 0) return []
  const withheld = insteadOfLines(lines)
  return [withheld === null ? tableOf(lines.flatMap(linesOf), answer) : paragraph(withheld)]
}

function tableBlocks(table: ShownQuestion['tables'][number], answer: ShownAnswer): Block[] {
  const { words, rows, of } = table
  const instead = insteadOfTable(rows)
  if (instead !== null) return [paragraph(`${words}: ${instead}.`)]
  return [
    { kind: 'heading', level: 3, text: words },
    tableOf(
      [
        ...rowsToRead(table).map((row) => ({ ...row, shares: groupShares(row.counts, of.counts) })),
        { words: `Together: ${of.words.toLowerCase()}`, counts: of.counts },
      ],
      answer,
    ),
  ]
}

interface CountedRow {
  readonly words: string
  readonly counts: Readonly<Partial<Record<Column, Shown>>>
  readonly shares?: Readonly<Partial<Record<Column, Share>>>
}

/** A figure, and under it the share it is of each of its bases. */
function linesOf({ words, counts, of }: ShownQuestion['lines'][number]): CountedRow[] {
  return [{ words, counts }, ...shareRows({ counts, of }).map((share) => ({ ...share, counts: {} }))]
}

function tableOf(rows: readonly CountedRow[], answer: ShownAnswer): Block {
  return {
    kind: 'table',
    columns: paperColumns,
    rows: rows.map(({ words, counts, shares = {} }): Cell[] => [
      words,
      ...columns.map((column) => {
        const [shown, share] = [counts[column], shares[column]]
        if (shown === undefined) return share === undefined ? NO_NUMBER : shareOfWords(share)
        const count = cellWords(shown, answer)
        return share === undefined || shown === 0 ? count : `${count} (${percentWords(share)})`
      }),
    ]),
    empty: 'No episodes in this period.',
  }
}
