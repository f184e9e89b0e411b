import { useState } from 'react'
import type { RuleVerdict, YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { Words } from '../../components/Words'
import { NotRunList } from './NotRunList'
import { groupsByRule, rowWords } from './ruleGroups'
import { VerdictLink } from './VerdictLink'

const groupings = [
  { value: 'rule', label: 'By rule' },
  { value: 'child', label: 'By child' },
] as const
type Grouping = (typeof groupings)[number]['value']

/** What the numbered rules find, by rule or by child; how many of them could run is always said. */
export function Problems({ view }: { readonly view: YearView }) {
  const { verdicts } = view
  const [grouping, setGrouping] = useState<Grouping>('rule')
  return (
    <Section
      id="problems"
      heading="Problems"
      note={verdicts.length === 0 ? '' : `${plural(verdicts.length, 'problem')}, ${blockedWords(view)}`}
      action={
        verdicts.length > 0 && (
          <FilterBar label="Group" choices={groupings} value={grouping} onChange={setGrouping} />
        )
      }
    >
      <RulesRun view={view} />
      {verdicts.length === 0 ? (
        <Empty>
          No problems in the {view.rulesRun} of {view.rulesRun + view.notRun.length} rules that could run.
        </Empty>
      ) : grouping === 'rule' ? (
        <ByRule view={view} />
      ) : (
        <ByChild view={view} />
      )}
    </Section>
  )
}

function blockedWords({ blockedBy }: YearView): string {
  if (blockedBy.length === 0) return 'none of which holds the file back'
  return `${plural(blockedBy.length, 'rule')} (${blockedBy.join(', ')}) ${blockedBy.length === 1 ? 'holds' : 'hold'} the file back`
}

function RulesRun({ view }: { readonly view: YearView }) {
  const { rulesRun, notRun } = view
  return (
    <Words>
      <p>
        {rulesRun} of the {rulesRun + notRun.length} rules on the Missing table could run.
      </p>
      <NotRunList notRun={notRun} />
    </Words>
  )
}

function ByRule({ view }: { readonly view: YearView }) {
  return (
    <>
      {groupsByRule(view).map(({ rule, level, plain, dfe, blocks, verdicts }) => (
        <div key={`${rule} ${level}`}>
          <Words>
            <h3>
              Rule {rule}, {plural(verdicts.length, 'row')}: {plain}
            </h3>
            <p>
              {blocks && <StatusWord meaning="plain">Holds the file back.</StatusWord>}
              {level === 'warning' && <StatusWord meaning="plain">Warning.</StatusWord>}{' '}
              {rule.startsWith('INT') ? "The sector's validator says" : 'DfE says'}: “{dfe}”
            </p>
          </Words>
          <PagedTable
            caption={`Rows that fail rule ${rule}`}
            captionHidden
            columns={ruleColumns(view)}
            rows={verdicts}
            rowKey={({ table, row }) => `${table} ${row}`}
            empty={null}
          />
        </div>
      ))}
    </>
  )
}

function ruleColumns(view: YearView): readonly Column<RuleVerdict>[] {
  return [
    { key: 'child', heading: 'Child', width: '12rem', cell: (verdict) => <VerdictLink verdict={verdict} /> },
    { key: 'row', heading: 'Row', cell: (verdict) => rowWords(verdict, view) },
  ]
}

function ByChild({ view }: { readonly view: YearView }) {
  const columns: readonly Column<RuleVerdict>[] = [
    ...ruleColumns(view),
    {
      key: 'rule',
      heading: 'Rule',
      cell: ({ rule, level }) =>
        level === 'warning' ? <StatusWord meaning="plain">{rule}, warning</StatusWord> : rule,
    },
    { key: 'what', heading: 'What', cell: ({ message }) => message },
  ]
  const rows = view.verdicts.toSorted((a, b) => a.child.localeCompare(b.child) || a.row - b.row)
  return (
    <PagedTable
      caption={plural(new Set(rows.map(({ child }) => child)).size, 'child', 'children')}
      columns={columns}
      rows={rows}
      rowKey={({ table, row, rule, level }) => `${table} ${row} ${rule} ${level}`}
      empty={null}
    />
  )
}
