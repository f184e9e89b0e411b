import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { PaperScreen } from './PaperScreen'

/** A child's case summary on paper. */
export function CaseSummaryScreen() {
  const childId = useParam('childId')
  return (
    <PaperScreen
      which={{ kind: 'caseSummary', childId }}
      title="Case summary"
      back={{ label: 'The child', to: paths.child(childId) }}
      mayGo="For the meeting it is made for and the people in it: it holds the child's name and record. Never to DfE, never part of a return. Destroy copies when the meeting is over."
    />
  )
}
