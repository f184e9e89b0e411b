import { PasswordInput, Textarea, TextInput } from '@mantine/core'
import { memo, useRef, type HTMLInputAutoCompleteAttribute, type KeyboardEvent, type Ref } from 'react'
import { useGrowing } from './useGrowing'

/** How wide a box is says how long an answer is meant. */
const widths = { short: '10rem', medium: '20rem', full: '100%' } as const

export interface LineFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  /** For keys that lead elsewhere, such as down into a list of results. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly error?: string | undefined
  readonly width?: keyof typeof widths
  readonly maxLength?: number
  /** Hidden while typed, with a switch to show it. */
  readonly secret?: boolean
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric'
  readonly disabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** So much a box takes at all; far above what is saved, so that nothing pasted is cut off unseen. */
export const MOST_TYPED = 40_000

/** What is wrong with a text that is longer than the register keeps; nothing is cut off. */
export function tooLong(value: string, most: number): string | undefined {
  return value.length > most ? `${value.length - most} letters too many: ${most} at most.` : undefined
}

function LineFieldDrawn(props: LineFieldProps) {
  const { id, label, hint, value, onChange, onLeave, error, width = 'full', secret = false } = props
  const most = props.maxLength ?? 200
  const common = {
    id,
    label,
    description: hint,
    value,
    error: error ?? tooLong(value, most),
    maxLength: secret ? most : MOST_TYPED,
    // A name written from right to left stands as it is read.
    dir: 'auto',
    disabled: props.disabled ?? false,
    autoComplete: props.autoComplete ?? 'off',
    ref: props.inputRef,
    onBlur: onLeave,
    onKeyDown: props.onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    styles: { wrapper: { maxWidth: widths[width] } },
  }
  if (secret)
    return (
      <PasswordInput
        {...common}
        visibilityToggleButtonProps={{ 'aria-label': 'Show or hide what is typed', tabIndex: 0 }}
      />
    )
  return <TextInput {...common} inputMode={props.inputMode} />
}

/** One line of text. */
export const LineField = memo(LineFieldDrawn)

export interface NotesFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
}

function NotesFieldDrawn({
  id,
  label,
  hint,
  value,
  onChange,
  error,
  rows = 3,
  maxLength = 20_000,
}: NotesFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useGrowing(box, value)
  return (
    <Textarea
      ref={box}
      id={id}
      label={label}
      description={hint}
      value={value}
      error={error ?? tooLong(value, maxLength)}
      maxLength={MOST_TYPED}
      dir="auto"
      rows={rows}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Text of several lines; the box grows with it. */
export const NotesField = memo(NotesFieldDrawn)
