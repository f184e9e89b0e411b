import { useState } from 'react'
import { localDateOf } from '../../../shared/domain/time/london'
import {
  kindOf,
  lastWhole,
  namedPeriods,
  periodKinds,
  type PeriodKind,
} from '../../../shared/returns/figures/namedPeriods'
import type { Period } from '../../../shared/returns/figures/period'
import { DayField } from '../../components/DayField'
import { dayEntry, takeDay } from '../../components/dayEntry'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { FilterBar } from '../../components/FilterBar'
import { Form, FormActions } from '../../components/Form'
import { NamedSelect } from '../../components/NamedSelect'
import { useNow } from '../../components/useNow'

export interface PeriodPickerProps {
  readonly period: Period
  readonly onChange: (period: Period) => void
}

type Chosen = PeriodKind | 'days'

const kindWords: Readonly<Record<PeriodKind, string>> = {
  financialYear: 'Financial year',
  year: 'Calendar year',
  quarter: 'Quarter',
  month: 'Month',
}
const choices: readonly { readonly value: Chosen; readonly label: string }[] = [
  ...periodKinds.map((value) => ({ value, label: kindWords[value] })),
  { value: 'days', label: 'Any days' },
]

/** Which days are asked about: a year, a quarter, a month by name, or any days. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const today = localDateOf(useNow())
  const [kind, setKind] = useState<Chosen>(() => kindOf(period, today) ?? 'days')
  const choose = (chosen: Chosen) => {
    setKind(chosen)
    if (chosen !== 'days') onChange(lastWhole(chosen, today))
  }
  return (
    <>
      <FilterBar label="Period" choices={choices} value={kind} onChange={choose} />
      {kind === 'days' ? (
        <AnyDays period={period} onChange={onChange} />
      ) : (
        <ByName kind={kind} period={period} onChange={onChange} />
      )}
    </>
  )
}

function ByName({ kind, period, onChange }: PeriodPickerProps & { readonly kind: PeriodKind }) {
  const named = namedPeriods(kind, localDateOf(useNow()))
  return (
    <Form keeps="shows" onSubmit={() => undefined} inline>
      <NamedSelect
        id="period"
        label="Which one?"
        options={named}
        value={named.find((it) => it.period.from === period.from)?.value ?? null}
        onChange={(value) => {
          const found = named.find((it) => it.value === value)
          if (found !== undefined) onChange(found.period)
        }}
      />
    </Form>
  )
}

/** Any two days, as they are typed. */
function AnyDays({ period, onChange }: PeriodPickerProps) {
  const now = useNow()
  const [from, setFrom] = useState(() => dayEntry(period.from))
  const [to, setTo] = useState(() => dayEntry(period.to))
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const show = () => {
    const first = takeDay(from, now, 'any', 'from', 'Type the first day')
    const last = takeDay(to, now, 'any', 'to', 'Type the last day')
    const found = [first.problem, last.problem].filter((problem) => problem !== null)
    if (first.day !== null && last.day !== null && first.day > last.day)
      found.push({ fieldId: 'to', message: 'The last day is before the first' })
    setProblems(found)
    if (first.day !== null && last.day !== null && found.length === 0)
      onChange({ from: first.day, to: last.day })
  }
  return (
    <Form keeps="shows" onSubmit={show} inline>
      <ErrorSummary problems={problems} />
      <DayField
        id="from"
        label="First day"
        days="any"
        value={from}
        onChange={setFrom}
        error={problemOf(problems, 'from')}
      />
      <DayField
        id="to"
        label="Last day"
        days="any"
        value={to}
        onChange={setTo}
        error={problemOf(problems, 'to')}
      />
      <FormActions save="Show these days" />
    </Form>
  )
}
