import { IconInfoCircle } from '@tabler/icons-react'
import classes from './RuleNotes.module.css'

export interface RuleNote {
  readonly message: string
  /** Number of the SSDA903 rule it comes from; null for what Homeward itself finds odd. */
  readonly rule: string | null
}

/** What looks odd about a field, beside it: said while typing, stops nobody. */
export function RuleNotes({ notes }: { readonly notes: readonly RuleNote[] }) {
  return (
    <output className={classes.notes}>
      {notes.map(({ message, rule }) => (
        <span key={`${rule ?? ''} ${message}`} className={classes.note}>
          <IconInfoCircle size={16} aria-hidden className={classes.icon} />
          <span>
            {message}
            {rule !== null && <span className={classes.rule}> (SSDA903 rule {rule})</span>}
          </span>
        </span>
      ))}
    </output>
  )
}
