import { useState } from 'react'
import type { YearView } from '../../../shared/contract/returns'
import { plural } from '../../../shared/text/plural'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { NotRunList } from './NotRunList'
import { ProblemsByChild } from './ProblemsByChild'
import { ProblemsByRule } from './ProblemsByRule'

const groupings = [
  { value: 'rule', label: 'By rule' },
  { value: 'child', label: 'By child' },
] as const
type Grouping = (typeof groupings)[number]['value']

/** What the numbered rules find, by rule or by child, and which of them could not run. */
export function Problems({ view }: { readonly view: YearView }) {
  const { verdicts } = view
  const [grouping, setGrouping] = useState<Grouping>('rule')
  const Grouped = grouping === 'rule' ? ProblemsByRule : ProblemsByChild
  return (
    <Section
      id="problems"
      heading="Problems"
      note={verdicts.length === 0 ? '' : problemsNote(view)}
      action={
        verdicts.length > 0 && (
          <FilterBar label="Group" choices={groupings} value={grouping} onChange={setGrouping} />
        )
      }
    >
      <Words>
        <NotRunList notRun={view.notRun} />
      </Words>
      {verdicts.length === 0 ? (
        <Empty>
          {view.notRun.length === 0
            ? `All ${view.rulesRun} rules on the Missing table ran and found no problems.`
            : `The ${view.rulesRun} rules that could run found no problems.`}
        </Empty>
      ) : (
        <Grouped view={view} />
      )}
    </Section>
  )
}

function problemsNote(view: YearView): string {
  const noted = view.verdicts.filter((verdict) => verdict.noted).length
  const words = `${plural(view.verdicts.length, 'problem')}, ${blockedWords(view)}`
  return noted === 0 ? words : `${words}; ${noted.toLocaleString('en-GB')} with a note`
}

function blockedWords({ blockedBy }: YearView): string {
  if (blockedBy.length === 0) return 'none of which holds the file back'
  return `${plural(blockedBy.length, 'rule')} (${blockedBy.join(', ')}) ${blockedBy.length === 1 ? 'holds' : 'hold'} the file back`
}
