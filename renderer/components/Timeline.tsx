import type { ReactNode } from 'react'
import { AppLink } from './AppLink'
import { Empty } from './Empty'
import { StatusWord, type Meaning } from './StatusWord'
import classes from './Timeline.module.css'

export interface TimelineItem {
  readonly key: string
  /** "Sat 21 Nov 23:50"; the exact form stands in `exact`. */
  readonly when: string
  readonly exact?: string
  /** What kind of thing: "Episode", "Placement". */
  readonly kind: string
  readonly title: string
  readonly detail?: ReactNode
  /** A word on how it stands, with its colour. */
  readonly state?: { readonly meaning: Meaning; readonly word: string }
  /** Where the title leads. */
  readonly to?: string
}

/** What happened, newest first, one line each. */
export function Timeline({
  items,
  label,
}: {
  readonly items: readonly TimelineItem[]
  readonly label: string
}) {
  if (items.length === 0) return <Empty>Nothing is recorded yet.</Empty>
  return (
    <ol className={classes.timeline} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={classes.item}>
          <span className={classes.when} title={item.exact}>
            {item.when}
          </span>
          <span className={classes.kind}>{item.kind}</span>
          <span className={classes.what}>
            {item.to ? (
              <AppLink to={item.to} quiet>
                {item.title}
              </AppLink>
            ) : (
              item.title
            )}
            {item.state && (
              <>
                {' '}
                <StatusWord meaning={item.state.meaning}>{item.state.word}</StatusWord>
              </>
            )}
            {item.detail && <span className={classes.detail}>{item.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
