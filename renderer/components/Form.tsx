import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { plural } from '../../shared/text/plural'
import { Banner } from './Banner'
import classes from './Form.module.css'
import type { CameBack, Keeping, KeepsNothing } from './formKeeping'
import { LinkButton } from './LinkButton'

export interface FormProps {
  readonly onSubmit: () => void
  /** What becomes of what is typed in it when the window locks: `fields.keeping`, `draft.keeping`, or why nothing. */
  readonly keeps: Keeping | KeepsNothing
  readonly children: ReactNode
  /** Fields side by side where there is room (short filters); one column otherwise. */
  readonly inline?: boolean
  /** A table to fill in takes the whole width. */
  readonly wide?: boolean
}

/** A one-column form of at most 640 px. Enter in a line submits it. */
export function Form({ onSubmit, keeps, children, inline = false, wide = false }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const cameBack = typeof keeps === 'string' ? null : keeps.cameBack
  return (
    <form
      onSubmit={submit}
      noValidate
      data-form={typeof keeps === 'string' ? undefined : keeps.form}
      className={classes.form}
      data-inline={inline || undefined}
      data-wide={wide || undefined}
    >
      {cameBack && <WhatCameBack {...cameBack} />}
      {children}
    </form>
  )
}

/** Above a form that was filled from what was typed before. */
function WhatCameBack({ changedSince, throwAway }: CameBack) {
  return (
    <div className={classes.cameBack}>
      <Banner
        tone={changedSince ? 'soon' : 'info'}
        action={<LinkButton onClick={throwAway}>Begin again without it</LinkButton>}
      >
        What you typed before is back. It is not saved yet.
        {changedSince && ' Somebody has changed the same since: look at it before you save.'}
      </Banner>
    </div>
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
  /** Seconds until it can be tried again after a wrong passphrase; said beside it. */
  readonly wait?: number
  /** Quieter choices beside it: cancel, discard. */
  readonly children?: ReactNode
}

/** The foot of a form: the one button that submits it, then the quieter choices. */
export function FormActions({ save, busy = false, disabled = false, wait = 0, children }: FormActionsProps) {
  return (
    <div className={classes.actions}>
      <Button type="submit" loading={busy} disabled={disabled || wait > 0}>
        {save}
      </Button>
      {children}
      {wait > 0 && <span>You can try again in {plural(wait, 'second')}.</span>}
    </div>
  )
}
