import { useState } from 'react'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { ChoiceField } from '../../components/ChoiceField'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { TickField } from '../../components/TickField'
import { useFields } from '../../components/useFields'
import { Words } from '../../components/Words'
import { PaperScreen } from '../documents/PaperScreen'
import { ShareScreen } from './ShareScreen'

const purposes = [
  { value: 'asked', label: 'For somebody who asks for it (subject access)' },
  { value: 'file', label: 'Whole, for the council’s own file' },
] as const
type Purpose = (typeof purposes)[number]['value']

interface Wanted {
  readonly purpose: Purpose | null
  readonly withAccess: boolean
}

/** The child's whole record as one paper: for whoever has a right to it, or for the council's own file. */
export function WholeRecordScreen() {
  const childId = useParam('childId')
  const back = { label: 'The child', to: paths.child(childId) }
  const [wanted, setWanted] = useState<Wanted>({ purpose: null, withAccess: false })
  const { purpose, withAccess } = wanted
  if (purpose === null)
    return (
      <Page title="Whole record" back={back} width="column">
        <WantedForm onTake={setWanted} />
      </Page>
    )
  const paper = { kind: 'subjectAccess', childId, withAccess } as const
  if (purpose === 'asked') return <ShareScreen paper={paper} title="Whole record to give out" back={back} />
  return (
    <PaperScreen
      which={{ ...paper, given: null }}
      title="Whole record"
      back={back}
      mayGo="Into the council's own file, and to whoever decides what is given out. It goes to nobody else as it is."
      protects
      then={<LinkButton onClick={() => setWanted({ ...wanted, purpose: null })}>Something else</LinkButton>}
    />
  )
}

function WantedForm({ onTake }: { readonly onTake: (wanted: Wanted) => void }) {
  const fields = useFields<Wanted>({ purpose: null, withAccess: false })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const take = () => {
    if (fields.values.purpose === null) setProblems([{ fieldId: 'purpose', message: 'Say what it is for.' }])
    else onTake(fields.values)
  }
  return (
    <Form keeps="shows" onSubmit={take}>
      <ErrorSummary problems={problems} />
      <Words>
        <p>
          Everything the register holds of this child in reading order, with contents: the child, people,
          placements, statuses, every episode and interview, meetings, actions, help and what was shared.
        </p>
      </Words>
      <ChoiceField
        id="purpose"
        label="What is it for?"
        choices={purposes}
        {...fields.of('purpose')}
        error={problemOf(problems, 'purpose')}
      />
      <TickField
        id="with-access"
        label="Add who opened the record"
        hint="By the audit trail, one line for each person and day"
        {...fields.of('withAccess')}
      />
      <FormActions save="Go on" />
    </Form>
  )
}
