import type { YearView } from '../../../shared/contract/returns'
import { localDateOf } from '../../../shared/domain/time/london'
import { lengthOf } from '../../../shared/returns/ssda903/returnCounts'
import { Figure } from '../../components/Figure'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { leftOutSentences } from './LeftOut'
import { ReturnRowsTable } from './ReturnRows'

type Row = YearView['rows'][number]
type Type = 'M' | 'A' | 'either'

interface CountLine {
  readonly label: string
  readonly definition: string
  readonly counts: Readonly<Record<Type, number>>
  readonly has: (row: Row) => boolean
}

const headings: Readonly<Record<Type, string>> = { M: 'Missing (M)', A: 'Away (A)', either: 'Either' }
const types: readonly Type[] = ['M', 'A', 'either']

/** What the council signs for; each figure opens its rows. */
export function Counts({ view }: { readonly view: YearView }) {
  const columns: readonly Column<CountLine>[] = [
    { key: 'what', heading: 'What is counted', cell: ({ label }) => label },
    ...types.map((type): Column<CountLine> => ({
      key: type,
      heading: headings[type],
      align: 'right',
      cell: (line) => <Count line={line} type={type} view={view} />,
    })),
  ]
  return (
    <Section id="counts" heading="Counts">
      <RecordTable
        caption="Counts of the return"
        captionHidden
        columns={columns}
        rows={linesOf(view)}
        rowKey={({ label }) => label}
        empty={null}
      />
    </Section>
  )
}

function Count({
  line: { label, definition, counts, has },
  type,
  view,
}: {
  readonly line: CountLine
  readonly type: Type
  readonly view: YearView
}) {
  const isOfType = ({ missing }: Row) => type === 'either' || missing === type
  return (
    <Figure
      value={counts[type].toLocaleString('en-GB')}
      label={`${label}, ${headings[type]}`}
      labelHidden
      definition={definition}
      leftOut={leftOutSentences(view)}
      rows={() => <ReturnRowsTable rows={view.rows.filter((row) => isOfType(row) && has(row))} />}
    />
  )
}

function linesOf({ counts, year, asAt }: YearView): readonly CountLine[] {
  const { incidents, children, openAt31March, lengths } = counts
  return [
    {
      label: 'Incidents',
      definition: 'Rows of missing.csv. A child who turned from away to missing counts one of each.',
      counts: withEither(incidents),
      has: () => true,
    },
    {
      label: 'Children',
      definition: 'Different children with at least one row; under "either" a child with both counts once.',
      counts: children,
      has: () => true,
    },
    {
      // Before the year is over nobody can say what will be open at its end.
      label: localDateOf(asAt) > `${year}-03-31` ? 'Open at 31 March' : 'Open now',
      definition: 'Rows without an end: still going on at the end of the year, or ended after it.',
      counts: withEither(openAt31March),
      has: ({ misEnd }) => misEnd === '',
    },
    ...lengths.map(({ label, M, A }) => ({
      label,
      definition: 'Whole days between MIS_START and MIS_END: the return holds no times of day.',
      counts: withEither({ M, A }),
      has: (row: Row) => lengthOf(row) === label,
    })),
  ]
}

function withEither({ M, A }: { readonly M: number; readonly A: number }): Readonly<Record<Type, number>> {
  return { M, A, either: M + A }
}
