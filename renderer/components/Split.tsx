import type { ReactNode } from 'react'
import classes from './Split.module.css'

export interface SplitProps {
  /** What is read: the timeline, the facts. */
  readonly children: ReactNode
  /** What is looked up beside it. */
  readonly aside: ReactNode
}

/** A page in two columns: what is read at the left, what is looked up beside it at the right; one below the other where narrow. */
export function Split({ children, aside }: SplitProps) {
  return (
    <div className={classes.split}>
      <div className={classes.column}>{children}</div>
      <div className={classes.column}>{aside}</div>
    </div>
  )
}
