import type { ReactNode } from 'react'
import classes from './Words.module.css'

/** Running text in a column that is easy to read: paragraphs and lists. */
export function Words({ children }: { readonly children: ReactNode }) {
  return <div className={classes.words}>{children}</div>
}
