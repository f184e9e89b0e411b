import type { ReactNode } from 'react'
import classes from './FigureRow.module.css'

/** Figures side by side. */
export function FigureRow({ children }: { readonly children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
