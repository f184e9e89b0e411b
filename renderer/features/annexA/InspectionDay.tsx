import { useState } from 'react'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { DayField } from '../../components/DayField'
import { dayEntry, takeDay } from '../../components/dayEntry'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { useNow } from '../../components/useNow'

const FIELD = 'inspection-day'

/** The day the twelve months end on: of an inspection that was announced, or today. */
export function InspectionDay({
  on,
  onChange,
}: {
  readonly on: LocalDate
  readonly onChange: (day: LocalDate) => void
}) {
  const now = useNow()
  const [entry, setEntry] = useState(() => dayEntry(on))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const show = () => {
    const { day, problem } = takeDay(entry, now, 'any', FIELD, 'Type the day of the inspection')
    setProblems(problem === null ? [] : [problem])
    if (day !== null && problem === null) onChange(day)
  }
  return (
    <Form onSubmit={show} keeps="shows" inline>
      <ErrorSummary problems={problems} />
      <DayField
        id={FIELD}
        label="Day of the inspection"
        days="any"
        value={entry}
        onChange={setEntry}
        error={problemOf(problems, FIELD)}
      />
      <FormActions save="Show the list" />
    </Form>
  )
}
