import { useState } from 'react'
import { localDateOf } from '../../../shared/domain/time/london'
import {
  namedPeriod,
  periodNames,
  periodNameWords,
  type PeriodName,
} from '../../../shared/returns/figures/namedPeriods'
import type { Period } from '../../../shared/returns/figures/period'
import { DayField } from '../../components/DayField'
import { dayEntry, takeDay } from '../../components/dayEntry'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { FilterBar } from '../../components/FilterBar'
import { Form, FormActions } from '../../components/Form'
import { useNow } from '../../components/useNow'

type Chosen = PeriodName | 'days'

const choices: readonly { readonly value: Chosen; readonly label: string }[] = [
  ...periodNames.map((value) => ({ value, label: periodNameWords[value] })),
  { value: 'days', label: 'Other days' },
]

export interface PeriodFormProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

/** Which days are asked about: by name with one press, or any two days. */
export function PeriodForm({ period, onChange }: PeriodFormProps) {
  const now = useNow()
  const today = localDateOf(now)
  const [typing, setTyping] = useState(false)
  const named = periodNames.find((name) => {
    const { from, to } = namedPeriod(name, today)
    return from === period.from && to === period.to
  })
  const choose = (chosen: Chosen) => {
    setTyping(chosen === 'days')
    if (chosen !== 'days') onChange(namedPeriod(chosen, today))
  }
  return (
    <>
      <FilterBar
        label="Period"
        choices={choices}
        value={typing || named === undefined ? 'days' : named}
        onChange={choose}
      />
      {(typing || named === undefined) && <DaysForm period={period} onChange={onChange} />}
    </>
  )
}

function DaysForm({ period, onChange }: PeriodFormProps) {
  const now = useNow()
  const [from, setFrom] = useState(() => dayEntry(period.from))
  const [to, setTo] = useState(() => dayEntry(period.to))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const show = () => {
    const first = takeDay(from, now, 'any', 'period-from', 'Type the first day')
    const last = takeDay(to, now, 'any', 'period-to', 'Type the last day')
    const found = [first.problem, last.problem].filter((problem) => problem !== null)
    if (first.day !== null && last.day !== null && first.day > last.day)
      found.push({ fieldId: 'period-to', message: 'The last day is before the first' })
    setProblems(found)
    if (found.length === 0 && first.day !== null && last.day !== null)
      onChange({ from: first.day, to: last.day })
  }
  return (
    <Form onSubmit={show} inline>
      <ErrorSummary problems={problems} />
      <DayField
        id="period-from"
        label="First day"
        days="any"
        value={from}
        onChange={setFrom}
        error={problemOf(problems, 'period-from')}
      />
      <DayField
        id="period-to"
        label="Last day"
        days="any"
        value={to}
        onChange={setTo}
        error={problemOf(problems, 'period-to')}
      />
      <FormActions save="Show these days" />
    </Form>
  )
}
