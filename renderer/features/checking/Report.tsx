import { useEffect, useState } from 'react'
import type { CheckedEntry, CheckedFiles, CheckedPlace } from '../../../shared/contract/checking'
import { plural } from '../../../shared/text/plural'
import { Banner } from '../../components/Banner'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { Words } from '../../components/Words'
import { NotRunList } from '../returns/NotRunList'
import { SaveReport } from './SaveReport'

const groupings = [
  { value: 'rule', label: 'By rule' },
  { value: 'child', label: 'By child' },
] as const
type Grouping = (typeof groupings)[number]['value']

/** What the rules find in somebody's files: the same report, in the same words, as the command line's. */
export function Report({ report }: { readonly report: CheckedFiles }) {
  const { problems, notes, rulesRun, rulesInForce, errors, warnings, remarks, period, rulesOf } = report
  const [grouping, setGrouping] = useState<Grouping>('rule')
  // Below the files and out of sight: what was asked for is shown.
  useEffect(() => document.getElementById('problems')?.scrollIntoView({ block: 'start' }), [])
  return (
    <>
      <Section
        id="problems"
        heading="What the rules find"
        note={`${plural(errors, 'error')}, ${plural(warnings, 'warning')}; ${plural(remarks, 'remark')} of Homeward's own`}
        action={
          problems.length > 0 && (
            <FilterBar label="Group" choices={groupings} value={grouping} onChange={setGrouping} />
          )
        }
        wide
      >
        <Words>
          <p>
            <output>
              {period}. {rulesRun} of the {rulesInForce} rules of {rulesOf} could run. Read:{' '}
              {readWords(report)}.
            </output>
          </p>
          <NotRunList notRun={report.notRun} />
        </Words>
        {report.otherYears.map((words) => (
          <Banner key={words} tone="soon" title={words} />
        ))}
        <SaveReport report={report} />
        {problems.length === 0 ? (
          <Empty>The rules that could run found no problems.</Empty>
        ) : grouping === 'rule' ? (
          problems.map((entry) => <Entry key={entry.rule} entry={entry} />)
        ) : (
          <ByChild entries={problems} />
        )}
      </Section>
      {notes.length > 0 && (
        <Section
          id="notes"
          heading="Worth a look"
          note="outside the numbered rules; no reason for anybody to refuse the file"
          wide
        >
          {notes.map((entry) => (
            <Entry key={entry.plain} entry={entry} />
          ))}
        </Section>
      )}
    </>
  )
}

function readWords({ read }: CheckedFiles): string {
  return read
    .map(({ file, rows }) => (rows === null ? `no ${file}` : `${plural(rows, 'row')} of ${file}`))
    .join(', ')
}

const placeColumns: readonly Column<CheckedPlace>[] = [
  { key: 'child', heading: 'Child', width: '12rem', cell: ({ child }) => (child === '' ? 'blank' : child) },
  { key: 'file', heading: 'File', width: '12rem', cell: ({ file }) => file },
  { key: 'row', heading: 'Row', width: '5rem', align: 'right', cell: ({ row }) => row },
  {
    key: 'what',
    heading: 'What the row says',
    cell: ({ what, level }) =>
      level === 'warning' ? (
        <>
          {what} <StatusWord meaning="plain">warning</StatusWord>
        </>
      ) : (
        what
      ),
  },
]

/** One rule, or one remark, with its rows. */
function Entry({ entry: { rule, plain, dfe, count, places } }: { readonly entry: CheckedEntry }) {
  return (
    <div>
      <Words>
        <h3>
          {rule === null ? '' : `Rule ${rule}, `}
          {plural(count, 'row')}: {plain}
        </h3>
        {dfe !== null && (
          <p>
            {rule?.startsWith('INT') ? "The sector's validator says" : 'DfE says'}: “{dfe}”
          </p>
        )}
        {places.length < count && <MoreWords shown={places.length} count={count} />}
      </Words>
      <PagedTable
        caption={rule === null ? plain : `Rows that fail rule ${rule}`}
        captionHidden
        columns={placeColumns}
        rows={places}
        rowKey={({ file, row }) => `${file} ${row}`}
        empty={null}
        narrow="columns"
      />
    </div>
  )
}

function MoreWords({ shown, count }: { readonly shown: number; readonly count: number }) {
  return (
    <p>
      The first {shown.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')} are shown here; the
      spreadsheet and the CSV hold them all.
    </p>
  )
}

interface ChildLine extends CheckedPlace {
  readonly rule: string
  readonly plain: string
}

const childColumns: readonly Column<ChildLine>[] = [
  ...placeColumns.slice(0, 3),
  { key: 'what', heading: 'What the row says', cell: ({ what }) => what },
  {
    key: 'rule',
    heading: 'Rule',
    cell: ({ rule, level, plain }) => `${rule}${level === 'warning' ? ', warning' : ''}: ${plain}`,
  },
]

function ByChild({ entries }: { readonly entries: readonly CheckedEntry[] }) {
  const lines = entries
    .flatMap(({ rule, plain, places }) => places.map((place) => ({ ...place, rule: rule ?? '', plain })))
    .toSorted((a, b) => a.child.localeCompare(b.child, 'en-GB') || a.row - b.row)
  const shown = lines.length
  const count = entries.reduce((sum, entry) => sum + entry.count, 0)
  return (
    <>
      {shown < count && (
        <Words>
          <MoreWords shown={shown} count={count} />
        </Words>
      )}
      <PagedTable
        caption={plural(new Set(lines.map(({ child }) => child)).size, 'child', 'children')}
        columns={childColumns}
        rows={lines}
        rowKey={({ file, row, rule }) => `${file} ${row} ${rule}`}
        empty={null}
        narrow="lines"
      />
    </>
  )
}
