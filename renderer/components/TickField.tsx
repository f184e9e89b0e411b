import { Checkbox } from '@mantine/core'
import { memo, type ReactNode } from 'react'

export interface TickFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  readonly error?: string | undefined
}

function TickFieldDrawn({ id, label, hint, value, onChange, error }: TickFieldProps) {
  return (
    <Checkbox
      id={id}
      label={label}
      description={hint}
      error={error}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

/** One statement to tick. */
export const TickField = memo(TickFieldDrawn)
