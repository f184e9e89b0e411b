import type { YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'

type Hint = YearView['hints'][number]

/** Remarks outside DfE's numbered rules, the carry-over from last year among them, and days with several incidents. */
export function WorthALook({ view }: { readonly view: YearView }) {
  const { hints, sameDayPairs } = view
  if (hints.length === 0 && sameDayPairs.length === 0) return null
  return (
    <Section
      id="hints"
      heading="Worth a look"
      note="outside DfE's numbered rules; nothing here holds the file back"
    >
      <PagedTable
        caption={plural(hints.length, 'remark')}
        columns={columnsFor(view)}
        rows={hints}
        rowKey={({ code, row, message }) => `${code} ${row} ${message}`}
        empty={null}
      />
      <PagedTable
        caption={`${plural(sameDayPairs.length, 'child', 'children')} with several incidents on one day: legal, but look that none is typed twice`}
        columns={[
          { key: 'child', heading: 'Child', width: '12rem', cell: ({ child }) => child },
          { key: 'day', heading: 'Day', cell: ({ date }) => (date === '' ? 'start not known' : date) },
        ]}
        rows={sameDayPairs}
        rowKey={({ child, date }) => `${child} ${date}`}
        empty={null}
      />
    </Section>
  )
}

function columnsFor({ rows }: YearView): readonly Column<Hint>[] {
  const rowOf = ({ row }: Hint) => (row === null ? undefined : rows[row - 1])
  return [
    {
      key: 'child',
      heading: 'Child',
      width: '12rem',
      cell: (hint) => {
        const row = rowOf(hint)
        if (row === undefined) return '–'
        return row.episodeId === null ? (
          row.child
        ) : (
          <AppLink to={paths.episode(row.episodeId)}>{row.child}</AppLink>
        )
      },
    },
    {
      key: 'start',
      heading: 'Started',
      width: '8rem',
      cell: (hint) => rowOf(hint)?.misStart ?? '–',
    },
    { key: 'what', heading: 'What', cell: ({ message }) => message },
  ]
}
