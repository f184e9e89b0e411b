import type { ReactNode } from 'react'
import classes from './Empty.module.css'

export interface EmptyProps {
  /** What is not there, as a sentence. */
  readonly children: ReactNode
  /** What to do next: a link or a button. */
  readonly next?: ReactNode
}

/** Says that there is nothing here and what to do next. */
export function Empty({ children, next }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <p>{children}</p>
      {next}
    </div>
  )
}
