import { Radio } from '@mantine/core'
import { memo, type KeyboardEvent } from 'react'
import { FieldGroup } from './FieldGroup'
import classes from './FieldGroup.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
}

export interface ChoiceFieldProps<Value extends string> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly choices: readonly Choice<Value>[]
  /** Nothing is preselected: null shows no choice as taken. */
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
  /** Short choices stand in one line. */
  readonly inline?: boolean
  /** With it, the first letter of a choice's value chooses it, and this is called: the way to the next field. */
  readonly onLetter?: () => void
}

function ChoiceFieldDrawn<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { id, label, hint, choices, value, onChange, error, inline = false, onLetter } = props
  const press = (event: KeyboardEvent) => {
    if (onLetter === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const typed = choices.find((choice) => choice.value.toLowerCase() === event.key.toLowerCase())
    if (typed === undefined) return
    event.preventDefault()
    onChange(typed.value)
    onLetter()
  }
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <div className={classes.choices} data-inline={inline || undefined}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            name={id}
            value={choice.value}
            label={choice.label}
            description={choice.hint}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
            onKeyDown={press}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One of a few: radio buttons under a question. */
export const ChoiceField = memo(ChoiceFieldDrawn) as typeof ChoiceFieldDrawn
