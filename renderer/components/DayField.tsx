import { Radio, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { DayField as Days } from '../../shared/domain/time/typedDate'
import { dateWords } from '../../shared/domain/time/words'
import { nowInstant } from './clock'
import { readDay, type DayEntry } from './dayEntry'
import classes from './DayTimeField.module.css'
import { FieldGroup } from './FieldGroup'
import { dayText } from './momentEntry'
import { useNow } from './useNow'

export interface DayFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Days that can be meant: what happened, what is to come, a date of birth, or any. */
  readonly days: Days
  readonly value: DayEntry
  readonly onChange: (value: DayEntry) => void
  readonly error?: string | undefined
}

function DayFieldDrawn({ id, label, hint, days, value, onChange, error }: DayFieldProps) {
  const now = useNow()
  const read = readDay(value, now, days)
  const tidy = () => {
    if (read.kind === 'ok' && value.typedAt !== null)
      onChange({ text: dayText(read.date), typedAt: value.typedAt, chosen: read.date })
  }
  return (
    <div>
      <TextInput
        id={id}
        label={label}
        description={hint}
        error={error}
        value={value.text}
        maxLength={40}
        autoComplete="off"
        styles={{ wrapper: { maxWidth: '10rem' } }}
        onChange={(event) =>
          onChange({ text: event.currentTarget.value, typedAt: nowInstant(), chosen: null })
        }
        onBlur={tidy}
      />
      {read.kind === 'ask' ? (
        <FieldGroup id={`${id}-said`} label={read.question}>
          {read.options.map((date) => (
            <Radio
              key={date}
              name={`${id}-which`}
              label={dateWords(date)}
              checked={value.chosen === date}
              onChange={() => onChange({ ...value, chosen: date })}
            />
          ))}
        </FieldGroup>
      ) : (
        <output
          id={`${id}-said`}
          className={classes.said}
          data-problem={read.kind === 'problem' || undefined}
        >
          {saidOf(read, error)}
        </output>
      )}
    </div>
  )
}

/** What was understood, or why nothing was; not what the field's error says above already. */
function saidOf(read: ReturnType<typeof readDay>, error: string | undefined): string {
  if (read.kind === 'ok') return dateWords(read.date)
  return read.kind === 'problem' && read.message !== error ? read.message : ''
}

/** A calendar day as people type it: "2/4", "mon", "14/2/2011". Says below in words what was understood. */
export const DayField = memo(DayFieldDrawn)
