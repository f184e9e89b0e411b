import type { ReactNode } from 'react'
import classes from './ButtonRow.module.css'

/** Buttons and quiet links side by side. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
