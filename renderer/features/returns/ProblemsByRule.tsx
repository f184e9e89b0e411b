import type { RuleVerdict, YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { StatusWord } from '../../components/StatusWord'
import { Words } from '../../components/Words'
import { MendLink } from './MendLink'
import { NoteButton } from './NoteForm'
import { groupsByRule, rowWords, type RuleGroup } from './ruleGroups'
import { VerdictLink } from './VerdictLink'

/** Rows of a rule on the page at a time: ten thousand problems are twenty short tables. */
const ROWS = 10

/** The problems rule by rule, with DfE's words and a few rows at a time. */
export function ProblemsByRule({ view }: { readonly view: YearView }) {
  return (
    <>
      {groupsByRule(view).map((group) => (
        <div key={`${group.rule} ${group.level}`}>
          <RuleHead group={group} year={view.year} />
          <PagedTable
            caption={`Rows that fail rule ${group.rule}`}
            captionHidden
            columns={columns(view)}
            rows={group.verdicts}
            rowKey={({ table, row }) => `${table} ${row}`}
            pageSize={ROWS}
            empty={null}
          />
        </div>
      ))}
    </>
  )
}

function RuleHead({ group, year }: { readonly group: RuleGroup; readonly year: number }) {
  const { rule, level, plain, dfe, blocks, verdicts } = group
  return (
    <Words>
      <h3>
        Rule {rule}, {plural(verdicts.length, 'row')}: {plain}
      </h3>
      <p>
        {blocks && <StatusWord meaning="plain">Holds the file back.</StatusWord>}
        {level === 'warning' && <StatusWord meaning="plain">Warning.</StatusWord>}{' '}
        {rule.startsWith('INT') ? "The sector's validator says" : 'DfE says'}: “{dfe}”{' '}
        <NoteButton
          quiet
          label={`Add a note on rule ${rule}`}
          about={{ year, rule, childRef: null, childId: null }}
        />
      </p>
    </Words>
  )
}

function columns(view: YearView): readonly Column<RuleVerdict>[] {
  return [
    { key: 'child', heading: 'Child', width: '12rem', cell: (verdict) => <VerdictLink verdict={verdict} /> },
    { key: 'row', heading: 'Row', cell: (verdict) => rowWords(verdict, view) },
    { key: 'mend', heading: 'Put right', width: '12rem', cell: (verdict) => <MendLink about={verdict} /> },
    {
      key: 'note',
      heading: 'Note',
      width: '8rem',
      cell: ({ rule, child, childId, noted }) =>
        noted ? (
          <StatusWord meaning="done">noted</StatusWord>
        ) : (
          <NoteButton quiet about={{ year: view.year, rule, childRef: child, childId }} />
        ),
    },
  ]
}
