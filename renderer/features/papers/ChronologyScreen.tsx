import { useState } from 'react'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { nowInstant } from '../../components/clock'
import { ButtonRow } from '../../components/ButtonRow'
import { DayField } from '../../components/DayField'
import { emptyDay, takeDay } from '../../components/dayEntry'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { useFields } from '../../components/useFields'
import { PaperScreen } from '../documents/PaperScreen'
import { ShareScreen } from './ShareScreen'

interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** All that is dated about one child in order, of a period or of all. */
export function ChronologyScreen() {
  const childId = useParam('childId')
  const back = { label: 'The child', to: paths.child(childId) }
  const [period, setPeriod] = useState<Period | null>(null)
  const [sharing, setSharing] = useState(false)
  if (period === null)
    return (
      <Page title="Chronology" back={back} width="column">
        <PeriodForm onMake={setPeriod} />
      </Page>
    )
  if (sharing)
    return (
      <ShareScreen
        paper={{ kind: 'chronology', childId, ...period }}
        title="Chronology to share"
        back={back}
      />
    )
  return (
    <PaperScreen
      which={{ kind: 'chronology', childId, ...period, given: null }}
      title="Chronology"
      back={back}
      mayGo="For people who need it for this child. It holds what other people said and did: whoever else asks gets a version in which you decide what is shown."
      protects
      then={
        <ButtonRow>
          <LinkButton onClick={() => setSharing(true)}>Make a version to share</LinkButton>
          <LinkButton onClick={() => setPeriod(null)}>Another period</LinkButton>
        </ButtonRow>
      }
    />
  )
}

function PeriodForm({ onMake }: { readonly onMake: (period: Period) => void }) {
  const fields = useFields({ from: emptyDay, to: emptyDay })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const make = () => {
    const now = nowInstant()
    const from = takeDay(fields.values.from, now, 'past', 'from')
    const to = takeDay(fields.values.to, now, 'past', 'to')
    const found = [from.problem, to.problem].filter((problem) => problem !== null)
    if (found.length === 0 && from.day !== null && to.day !== null && to.day < from.day)
      found.push({ fieldId: 'to', message: 'The last day is before the first.' })
    setProblems(found)
    if (found.length === 0) onMake({ from: from.day, to: to.day })
  }
  return (
    <Form onSubmit={make} keeps="shows">
      <ErrorSummary problems={problems} />
      <DayField
        id="from"
        label="From"
        hint="Leave it empty to begin with the first thing recorded"
        days="past"
        {...fields.of('from')}
        error={problemOf(problems, 'from')}
      />
      <DayField
        id="to"
        label="To"
        hint="Leave it empty to go on until today"
        days="past"
        {...fields.of('to')}
        error={problemOf(problems, 'to')}
      />
      <FormActions save="Make the chronology" />
    </Form>
  )
}
