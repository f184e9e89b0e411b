import { useState } from 'react'
import { localDateOf } from '../../../shared/domain/time/london'
import {
  namedPeriod,
  periodNames,
  periodNameWords,
  type PeriodName,
} from '../../../shared/returns/figures/namedPeriods'
import type { Period } from '../../../shared/returns/figures/period'
import { FilterBar } from '../../components/FilterBar'
import { useNow } from '../../components/useNow'
import { AnyDays } from '../figures/PeriodPicker'

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
      {(typing || named === undefined) && <AnyDays period={period} onChange={onChange} />}
    </>
  )
}
