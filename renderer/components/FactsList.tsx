import type { ReactNode } from 'react'
import classes from './FactsList.module.css'

export interface Fact {
  readonly label: string
  /** Null and empty are said as "Not recorded": an answer that nobody gave is shown as such. */
  readonly value: ReactNode
  /** A second, quieter line: where the value comes from, the exact time. */
  readonly note?: ReactNode
}

export interface FactsListProps {
  readonly facts: readonly Fact[]
  /** Two columns of facts where there is room. */
  readonly columns?: 1 | 2
}

/** Names and values of one record. */
export function FactsList({ facts, columns = 1 }: FactsListProps) {
  return (
    <dl className={classes.list} data-columns={columns}>
      {facts.map(({ label, value, note }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className={classes.quiet}>Not recorded</span>
            ) : (
              value
            )}
            {note && <div className={classes.quiet}>{note}</div>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
