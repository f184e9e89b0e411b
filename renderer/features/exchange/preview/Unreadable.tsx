import type { ImportPreview } from '../../../../shared/contract/exchange'
import { plural } from '../../../../shared/text/plural'
import { PagedTable } from '../../../components/PagedTable'
import type { Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'

type Row = ImportPreview['unreadable'][number]

const columns: readonly Column<Row>[] = [
  { key: 'file', heading: 'File', cell: ({ file }) => file },
  { key: 'line', heading: 'Line', align: 'right', cell: ({ line }) => line ?? '–' },
  { key: 'child', heading: 'Child', cell: ({ child }) => child ?? '–' },
  { key: 'why', heading: 'Why it cannot be brought in', cell: ({ message }) => message },
]

/** Rows that stay out, each with its place and the reason. */
export function Unreadable({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <Section
      id="unreadable"
      heading="Rows that cannot be brought in"
      note={`${plural(rows.length, 'row')}; the others are not held up by them`}
    >
      <PagedTable
        caption="Rows that cannot be brought in"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ file, line, message }) => `${file} ${line} ${message}`}
        empty={null}
      />
    </Section>
  )
}
