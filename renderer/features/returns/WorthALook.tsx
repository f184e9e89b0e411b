import type { YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { PagedTable } from '../../components/PagedTable'
import { Section } from '../../components/Section'
import { hintColumns, isCarryOver } from './hintTable'

/** Remarks outside DfE's numbered rules, and days with several incidents. */
export function WorthALook({ view }: { readonly view: YearView }) {
  const { sameDayPairs } = view
  const hints = view.hints.filter((hint) => !isCarryOver(hint))
  if (hints.length === 0 && sameDayPairs.length === 0) return null
  return (
    <Section
      id="hints"
      heading="Worth a look"
      note="outside DfE's numbered rules; nothing here holds the file back"
    >
      <PagedTable
        caption={plural(hints.length, 'remark')}
        columns={hintColumns(view)}
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
