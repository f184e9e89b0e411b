import type { ReactNode } from 'react'
import classes from './FieldGroup.module.css'

export interface FieldGroupProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Id of further words about the whole group. */
  readonly describedBy?: string
  /** Room between controls that do not bring their own: ticks, boxes one below the other. */
  readonly spaced?: boolean
  readonly children: ReactNode
}

/** Several controls that answer one question: a fieldset with its question, hint and error. */
export function FieldGroup(props: FieldGroupProps) {
  const { id, label, hint, error, describedBy = '', spaced = false, children } = props
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', describedBy]
    .filter(Boolean)
    .join(' ')
  return (
    <fieldset
      id={id}
      className={classes.group}
      aria-describedby={described || undefined}
      data-error={error ? true : undefined}
    >
      <legend className={classes.legend}>{label}</legend>
      {hint && (
        <div id={`${id}-hint`} className={classes.hint}>
          {hint}
        </div>
      )}
      {error && (
        <div id={`${id}-error`} className={classes.error}>
          {error}
        </div>
      )}
      {spaced ? <div className={classes.choices}>{children}</div> : children}
    </fieldset>
  )
}
