import type { ReactNode } from 'react'
import classes from './SaveBar.module.css'

/** The save buttons of a long form, always in sight at the foot of the window. */
export function SaveBar({ children }: { readonly children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>
}
