import { useState } from 'react'
import type { RuleVerdict, YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { LinkButton } from '../../components/LinkButton'
import { PagedTable } from '../../components/PagedTable'
import type { Column } from '../../components/RecordTable'
import { MendLink } from './MendLink'
import { NoteButton } from './NoteForm'
import { groupsByChild, rowWords, type ChildGroup } from './ruleGroups'
import { VerdictLink } from './VerdictLink'

/** Children on the page at a time, and problems of one child before the rest is asked for. */
const CHILDREN = 20
const PROBLEMS = 5

/** The problems child by child. */
export function ProblemsByChild({ view }: { readonly view: YearView }) {
  const groups = groupsByChild(view)
  const columns: readonly Column<ChildGroup>[] = [
    {
      key: 'child',
      heading: 'Child',
      width: '12rem',
      cell: (group) => <VerdictLink verdict={{ ...group, episodeId: null }} />,
    },
    { key: 'what', heading: 'What', cell: (group) => <ProblemsOf group={group} view={view} /> },
    {
      key: 'note',
      heading: 'Note',
      width: '8rem',
      cell: ({ child, childId }) =>
        child === '' ? (
          '–'
        ) : (
          <NoteButton quiet about={{ year: view.year, rule: null, childRef: child, childId }} />
        ),
    },
  ]
  return (
    <PagedTable
      caption={plural(groups.length, 'child', 'children')}
      columns={columns}
      rows={groups}
      rowKey={({ child }) => child}
      pageSize={CHILDREN}
      empty={null}
    />
  )
}

function ProblemsOf({ group: { verdicts }, view }: { readonly group: ChildGroup; readonly view: YearView }) {
  const [all, setAll] = useState(false)
  const shown = all ? verdicts : verdicts.slice(0, PROBLEMS)
  const left = verdicts.length - shown.length
  return (
    <ul>
      {shown.map((verdict) => (
        <li key={`${verdict.table} ${verdict.row} ${verdict.rule} ${verdict.level}`}>
          {ruleWords(verdict)}: {rowWords(verdict, view)}. {verdict.message} <MendLink about={verdict} />
        </li>
      ))}
      {left > 0 && (
        <li>
          <LinkButton onClick={() => setAll(true)}>Show {plural(left, 'more problem')}</LinkButton>
        </li>
      )}
    </ul>
  )
}

function ruleWords({ rule, level, noted }: RuleVerdict): string {
  const more = [level === 'warning' ? 'warning' : null, noted ? 'noted' : null].filter(
    (word) => word !== null,
  )
  return more.length === 0 ? `Rule ${rule}` : `Rule ${rule} (${more.join(', ')})`
}
