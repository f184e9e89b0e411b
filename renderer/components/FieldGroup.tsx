import type { ReactNode } from 'react'
import classes from './FieldGroup.module.css'

export interface FieldGroupProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Id of further words about the whole group. */
  readonly describedBy?: string
  readonly children: ReactNode
}

/** Several controls that answer one question: a fieldset with its question, hint and error. */
export function FieldGroup({ id, label, hint, error, describedBy = '', children }: FieldGroupProps) {
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
      {children}
    </fieldset>
  )
}
