import { useState } from 'react'
import type { FiguresAnswer } from '../../../shared/contract/figures'
import { columns, columnWords, type Column } from '../../../shared/returns/figures/columns'
import {
  groupShares,
  NO_NUMBER,
  percentWords,
  shareOfWords,
  shareRows,
  type Share,
} from '../../../shared/returns/suppression/groupShares'
import { insteadOfLines, insteadOfTable } from '../../../shared/returns/suppression/insteadOfTable'
import { lookedAfterShare } from '../../../shared/returns/suppression/lookedAfterShare'
import { rowsToRead } from '../../../shared/returns/suppression/rowsToRead'
import { shownWords, type Shown } from '../../../shared/returns/suppression/shown'
import { useMay } from '../../app/useMay'
import { Figure } from '../../components/Figure'
import { LinkButton } from '../../components/LinkButton'
import { RecordTable, type Column as TableColumn } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import type { Asked } from './asked'
import { RowsBehind } from './RowsBehind'

export type ShownQuestion = FiguresAnswer['questions'][number]

export interface QuestionSectionProps {
  readonly question: ShownQuestion
  /** What small numbers are below; null where all are shown. */
  readonly below: number | null
  readonly asked: Asked
}

type Shares = Readonly<Partial<Record<Column, Share>>>

/** One line of a table: a figure, the share one is of another, or a row of a breakdown with its shares. */
interface Line {
  readonly key: string
  readonly figure: string
  readonly part: string | null
  readonly words: string
  readonly rule: string
  readonly counts: Readonly<Partial<Record<Column, Shown>>>
  readonly shares: Shares
}

/** One question of the catalogue with its figures; what they mean is folded away under them. */
export function QuestionSection({ question, below, asked }: QuestionSectionProps) {
  const { number, words, focus, lines, tables, extremes, text, notes, lookedAfterInYear } = question
  const table = { below, asked }
  const ofLookedAfter = lookedAfterShare(question)
  const withheld = insteadOfLines(lines)
  return (
    <Section
      id={`question-${number}`}
      heading={`${number}. ${words}`}
      note={focus === null ? undefined : `see “${columnWords[focus]}”`}
      wide
    >
      {text !== null && (
        <Words>
          <p>{text === '' ? 'Answered in words: type them in Settings, under Small numbers.' : text}</p>
        </Words>
      )}
      {lookedAfterInYear !== null && (
        <Words>
          <p>
            Looked after in the year:{' '}
            {lookedAfterInYear.count === null ? NO_NUMBER : shownWords(lookedAfterInYear.count, below ?? 0)}.{' '}
            {lookedAfterInYear.words}
          </p>
          {ofLookedAfter !== null && <p>{ofLookedAfter}</p>}
        </Words>
      )}
      {lines.length > 0 && withheld === null && (
        <Figures caption={words} rows={lines.flatMap(linesOf)} {...table} />
      )}
      {tables.map(
        (part) =>
          insteadOfTable(part.rows) === null && (
            <Figures key={part.id} caption={part.words} captionShown rows={rowsOf(part)} {...table} />
          ),
      )}
      <Words>
        {withheld !== null && <p>{withheld}</p>}
        {tables.map(({ id, words: caption, rows }) => {
          const instead = insteadOfTable(rows)
          return instead !== null && <p key={id}>{`${caption}: ${instead}.`}</p>
        })}
        {extremes.map(({ id, words: figure, text: said, withheld }) => (
          <p key={id}>
            {figure}: {withheld ? 'withheld, because it tells of single children' : (said ?? 'nobody')}.
          </p>
        ))}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Words>
      <Definitions of={[...lines, ...tables, ...extremes]} number={number} />
    </Section>
  )
}

/** A figure, and under it the share it is of each of its bases. */
function linesOf({ id, words, rule, counts, of }: ShownQuestion['lines'][number]): Line[] {
  const line = { figure: id, part: null, rule }
  const shares = shareRows({ counts, of }).map((share) => ({
    ...line,
    key: `${id} of ${share.base}`,
    words: share.words,
    counts: {},
    shares: share.shares,
  }))
  return [{ ...line, key: id, words, counts, shares: {} }, ...shares]
}

/** The rows of a breakdown, and what they add up to. */
function rowsOf(table: ShownQuestion['tables'][number]): Line[] {
  const { id, rule, of } = table
  return [
    ...rowsToRead(table).map(({ key, words, counts }) => ({
      key: `${id} ${key}`,
      figure: id,
      part: key,
      words,
      rule,
      counts,
      shares: groupShares(counts, of.counts),
    })),
    {
      key: of.id,
      figure: of.id,
      part: null,
      words: `Together: ${of.words.toLowerCase()}`,
      rule,
      counts: of.counts,
      shares: {},
    },
  ]
}

interface FiguresProps extends Omit<QuestionSectionProps, 'question'> {
  readonly caption: string
  readonly captionShown?: boolean
  readonly rows: readonly Line[]
}

function Figures({ caption, captionShown = false, rows, below, asked }: FiguresProps) {
  const mayOpen = useMay('children.read')
  const shown: readonly TableColumn<Line>[] = [
    { key: 'figure', heading: 'Figure', cell: ({ words }) => words, width: '24rem' },
    ...columns.map((column): TableColumn<Line> => ({
      key: column,
      heading: columnWords[column],
      align: 'right',
      cell: (line) => <Count line={line} column={column} below={below} asked={asked} opens={mayOpen} />,
    })),
  ]
  return (
    <RecordTable
      caption={caption}
      captionHidden={!captionShown}
      columns={shown}
      rows={rows}
      rowKey={({ key }) => key}
      empty={null}
      narrow="lines"
    />
  )
}

interface CountProps {
  readonly line: Line
  readonly column: Column
  readonly below: number | null
  readonly asked: Asked
  /** Whether the records behind it may be seen. */
  readonly opens: boolean
}

/** A number that opens the records behind it, with its share; nothing where the column means nothing for the figure. */
function Count({ line, column, below, asked: { from, to, types }, opens }: CountProps) {
  const [shown, share] = [line.counts[column], line.shares[column]]
  const percent = share === undefined ? null : percentWords(share)
  if (shown === undefined) return share === undefined ? NO_NUMBER : shareOfWords(share)
  const words = shownWords(shown, below ?? 0)
  const beside = percent === null || shown === 0 ? '' : ` (${percent})`
  if (typeof shown !== 'number' || shown === 0 || !opens) return `${words}${beside}`
  const { figure, part } = line
  return (
    <>
      <Figure
        value={words}
        label={`${line.words}: ${columnWords[column]}`}
        labelHidden
        inTable
        definition={line.rule}
        rows={() => <RowsBehind number={{ from, to, types, figure, part, column }} />}
      />
      {beside}
    </>
  )
}

interface DefinitionsProps {
  readonly of: readonly { readonly id: string; readonly words: string; readonly rule: string }[]
  readonly number: number
}

const [SHOW, HIDE] = ['What these figures mean', 'Hide what they mean']

function Definitions({ of, number }: DefinitionsProps) {
  const [open, setOpen] = useState(false)
  if (of.length === 0) return null
  return (
    <>
      <div>
        <LinkButton onClick={() => setOpen(!open)} label={`${open ? HIDE : SHOW}: question ${number}`}>
          {open ? HIDE : SHOW}
        </LinkButton>
      </div>
      {open && (
        <Words>
          <ul>
            {of.map(({ id, words, rule }) => (
              <li key={id}>
                <strong>{words}</strong>: {rule}
              </li>
            ))}
          </ul>
        </Words>
      )}
    </>
  )
}
