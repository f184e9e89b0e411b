import type { ReactNode } from 'react'
import classes from './SheetLine.module.css'

export interface SheetLineProps {
  /** "Line 3": what the group of boxes is called. */
  readonly label: string
  /** The boxes of the line, side by side where there is room. */
  readonly children: ReactNode
  /** What was understood of the line, and what can be done with it. */
  readonly below: ReactNode
}

/** One line of a sheet that is keyed in line by line. */
export function SheetLine({ label, children, below }: SheetLineProps) {
  return (
    <fieldset aria-label={label} className={classes.line}>
      {children}
      <div className={classes.below}>{below}</div>
    </fieldset>
  )
}
