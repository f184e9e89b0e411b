import type { ImportPreview } from '../../../../shared/contract/exchange'
import { plural } from '../../../../shared/text/plural'
import { PagedTable } from '../../../components/PagedTable'
import type { Column } from '../../../components/RecordTable'
import { Section } from '../../../components/Section'
import { StatusWord } from '../../../components/StatusWord'
import { Words } from '../../../components/Words'
import { NotRunList } from '../../returns/NotRunList'

type Verdicts = ImportPreview['verdicts']
type Failure = Verdicts['failures'][number]

const tableNames: Readonly<Record<string, string>> = {
  missing: 'missing',
  episodes: 'episodes',
  missing_last: "last year's missing",
}

const columns: readonly Column<Failure>[] = [
  {
    key: 'rule',
    heading: 'Rule',
    cell: ({ rule, level }) =>
      level === 'error' ? rule : <StatusWord meaning="plain">{rule}, warning</StatusWord>,
  },
  { key: 'table', heading: 'Table', cell: ({ table }) => tableNames[table] ?? table },
  { key: 'row', heading: 'Row', align: 'right', cell: ({ row }) => row },
  { key: 'child', heading: 'Child', cell: ({ child }) => child },
  { key: 'what', heading: 'What', cell: ({ message }) => message },
]

/** What the numbered rules say of the file as it is. It stops nothing: the return is checked again, on its own page. */
export function RuleVerdicts({ verdicts }: { readonly verdicts: Verdicts }) {
  const { ran, notRun, failures, hints } = verdicts
  if (ran.length === 0) return null
  const all = ran.length + notRun.length
  return (
    <Section
      id="rules"
      heading="Checks on missing.csv"
      note={`${ran.length} of the ${all} rules could run; they hold nothing back here`}
    >
      <Words>
        <NotRunList notRun={notRun} />
      </Words>
      <PagedTable
        caption={plural(failures.length, 'problem')}
        columns={columns}
        rows={failures}
        rowKey={({ table, row, rule, level }) => `${table} ${row} ${rule} ${level}`}
        empty={<p>The rules that could run found no problems.</p>}
      />
      {hints.length > 0 && (
        <PagedTable
          caption={`${plural(hints.length, 'row')} worth a look, outside the numbered rules`}
          columns={[
            { key: 'row', heading: 'Row', cell: ({ row }) => row, width: '4rem' },
            { key: 'what', heading: 'What', cell: ({ message }) => message },
          ]}
          rows={hints}
          rowKey={({ row, code }) => `${row} ${code}`}
          empty={null}
        />
      )}
    </Section>
  )
}
