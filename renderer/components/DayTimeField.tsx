import { Radio, TextInput } from '@mantine/core'
import { memo, useRef, type FocusEvent } from 'react'
import { isTimed, type Precision } from '../../shared/domain/time/moment'
import type { TypedMoment } from '../../shared/domain/time/typedMoment'
import { exactWords } from '../../shared/domain/time/words'
import { nowInstant } from './clock'
import { FieldGroup } from './FieldGroup'
import classes from './DayTimeField.module.css'
import { entryPrecision, momentEntry, readMoment, type MomentEntry } from './momentEntry'
import { useNow } from './useNow'

export interface DayTimeFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: MomentEntry
  readonly onChange: (value: MomentEntry) => void
  /** From the form's check; what the boxes themselves cannot read is said by the field. */
  readonly error?: string | undefined
  /** Without the four precisions, for a time somebody knows because it is their own doing. */
  readonly exactOnly?: boolean
}

const precisions: readonly { readonly value: Precision; readonly label: string }[] = [
  { value: 'exact', label: 'Exact' },
  { value: 'approx', label: 'About' },
  { value: 'date_only', label: 'Day only' },
  { value: 'unknown', label: 'Not known' },
]

function DayTimeFieldDrawn(props: DayTimeFieldProps) {
  const { id, label, hint, value, onChange, error, exactOnly = false } = props
  const now = useNow()
  const group = useRef<HTMLDivElement>(null)
  const read = readMoment(value, now)
  const precision = entryPrecision(value, read)
  const type = (part: Partial<MomentEntry>) =>
    onChange({ ...value, precision: keptPrecision(value), ...part, chosen: null, typedAt: nowInstant() })
  const tidy = (event: FocusEvent) => {
    if (group.current?.contains(event.relatedTarget)) return
    if (read.kind === 'ok' && value.typedAt !== null && read.moment.precision !== 'unknown')
      onChange({ ...momentEntry(read.moment), typedAt: value.typedAt })
  }
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} describedBy={`${id}-said`}>
      <div ref={group} onBlur={tidy} className={classes.boxes}>
        <TextInput
          id={`${id}-day`}
          label="Day"
          value={value.day}
          disabled={value.precision === 'unknown'}
          autoComplete="off"
          maxLength={40}
          error={read.kind === 'problem' && read.field === 'day' && value.day !== ''}
          onChange={(event) => type({ day: event.currentTarget.value })}
          className={classes.day}
        />
        <TextInput
          id={`${id}-time`}
          label="Time"
          value={value.precision === 'date_only' ? '' : value.time}
          disabled={value.precision === 'unknown' || value.precision === 'date_only'}
          autoComplete="off"
          maxLength={40}
          error={read.kind === 'problem' && read.field === 'time' && value.time !== ''}
          onChange={(event) => type({ time: event.currentTarget.value })}
          className={classes.time}
        />
        {!exactOnly && (
          <fieldset className={classes.precisions}>
            <legend>How sure</legend>
            {precisions.map((choice) => (
              <Radio
                key={choice.value}
                size="xs"
                name={`${id}-precision`}
                label={choice.label}
                checked={precision === choice.value}
                onChange={() =>
                  onChange({ ...value, precision: choice.value, typedAt: value.typedAt ?? nowInstant() })
                }
              />
            ))}
          </fieldset>
        )}
      </div>
      <Said id={id} entry={value} read={read} onChange={onChange} />
    </FieldGroup>
  )
}

/**
 * When something happened, as people type it: "2350", "yesterday", "2/4". Says below in words what was understood,
 * and asks where it could mean two times (01:30 on the night the clocks go back, "9" in the morning or evening).
 */
export const DayTimeField = memo(DayTimeFieldDrawn)

/** Typing again after "Not known" or "Day only" says that more is known now. */
function keptPrecision({ precision }: MomentEntry): Precision | null {
  return precision === 'approx' ? 'approx' : null
}

interface SaidProps {
  readonly id: string
  readonly entry: MomentEntry
  readonly read: TypedMoment
  readonly onChange: (value: MomentEntry) => void
}

/** What was understood, in words; or the question, or what is wrong. */
function Said({ id, entry, read, onChange }: SaidProps) {
  if (read.kind === 'ask')
    return (
      <fieldset id={`${id}-said`} className={classes.ask}>
        <legend>{read.question}</legend>
        {read.options.map((option) => (
          <Radio
            key={option.said}
            name={`${id}-which`}
            label={option.said}
            checked={entry.chosen?.at === option.moment.at}
            onChange={() => onChange({ ...entry, chosen: option.moment })}
          />
        ))}
      </fieldset>
    )
  const typing = read.kind === 'problem' && entry.day === '' && entry.time === ''
  const words = read.kind === 'ok' ? read.said : read.kind === 'problem' && !typing ? read.message : ''
  return (
    <output
      id={`${id}-said`}
      className={classes.said}
      data-problem={read.kind === 'problem' || undefined}
      title={read.kind === 'ok' && isTimed(read.moment) ? exactWords(read.moment) : undefined}
    >
      {words}
    </output>
  )
}
