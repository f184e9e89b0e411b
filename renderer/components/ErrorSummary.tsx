import { useEffect, useRef, type MouseEvent } from 'react'
import { AppLink } from './AppLink'
import classes from './ErrorSummary.module.css'

export interface Problem {
  /** Id of the field the problem is about; null where it is about the whole form. */
  readonly fieldId: string | null
  readonly message: string
  /** Where it is put right, if that is another screen. */
  readonly to?: string
}

export interface ErrorSummaryProps {
  readonly problems: readonly Problem[]
  readonly title?: string
}

/**
 * Takes the person to a field; in a group of choices, to the first of them. Opens the folded part it stands in: a hidden
 * field takes no focus.
 */
export function focusField(fieldId: string): void {
  if (unfold([fieldId])) requestAnimationFrame(() => focusNow(fieldId))
  else focusNow(fieldId)
}

/** Opens the folded parts of the form that hold these fields; true if there were any. */
function unfold(fieldIds: readonly (string | null)[]): boolean {
  const toggles = new Set(fieldIds.map((id) => (id === null ? null : toggleOver(id))))
  toggles.delete(null)
  for (const toggle of toggles) toggle?.click()
  return toggles.size > 0
}

/** The button of the folded section a field stands in; null where it is in sight. */
function toggleOver(fieldId: string): HTMLElement | null {
  const folded = document.getElementById(fieldId)?.closest('[hidden]')
  return folded ? document.querySelector(`[aria-expanded="false"][aria-controls="${folded.id}"]`) : null
}

function focusNow(fieldId: string): void {
  const element = document.getElementById(fieldId)
  const field = element?.matches('fieldset, div')
    ? element.querySelector<HTMLElement>('input, textarea, button')
    : element
  field?.focus()
  ;(element ?? field)?.scrollIntoView({ block: 'center' })
}

/**
 * What has to be put right before saving, at the top of a form, GOV.UK fashion. Focus moves to it each time the form
 * is tried, and folded parts that hold a problem open: hand over a new array of problems on every try.
 */
export function ErrorSummary({ problems, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    unfold(problems.map(({ fieldId }) => fieldId))
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  const follow = (fieldId: string) => (event: MouseEvent) => {
    event.preventDefault()
    focusField(fieldId)
  }
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={classes.summary}
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title" className={classes.title}>
        {title}
      </h2>
      <ul className={classes.list}>
        {problems.map(({ fieldId, message, to }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
            {to !== undefined ? (
              <AppLink to={to}>{message}</AppLink>
            ) : fieldId === null ? (
              message
            ) : (
              <a href={`#${fieldId}`} onClick={follow(fieldId)} className={classes.link}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The message of one field, for its `error` prop. */
export function problemOf(problems: readonly Problem[], fieldId: string): string | undefined {
  return problems.find((problem) => problem.fieldId === fieldId)?.message
}
