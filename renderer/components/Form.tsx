import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import classes from './Form.module.css'

export interface FormProps {
  readonly onSubmit: () => void
  readonly children: ReactNode
  /** Fields side by side where there is room (short filters); one column otherwise. */
  readonly inline?: boolean
  /** A table to fill in takes the whole width. */
  readonly wide?: boolean
}

/** A one-column form of at most 640 px. Enter in a line submits it. */
export function Form({ onSubmit, children, inline = false, wide = false }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form
      onSubmit={submit}
      noValidate
      className={classes.form}
      data-inline={inline || undefined}
      data-wide={wide || undefined}
    >
      {children}
    </form>
  )
}

/** Fields that belong side by side: a day and its time, a forename and a surname. */
export function Together({ children }: { readonly children: ReactNode }) {
  return <div className={classes.together}>{children}</div>
}

export interface FormActionsProps {
  /** What saving does, as a verb: "Record missing". */
  readonly save: string
  readonly busy?: boolean
  /** For a short wait that the words beside it explain. */
  readonly disabled?: boolean
  /** Quieter choices beside it: cancel, discard. */
  readonly children?: ReactNode
}

/** The foot of a form: the one button that submits it, then the quieter choices. */
export function FormActions({ save, busy = false, disabled = false, children }: FormActionsProps) {
  return (
    <div className={classes.actions}>
      <Button type="submit" loading={busy} disabled={disabled}>
        {save}
      </Button>
      {children}
    </div>
  )
}
