import type { ReactNode } from 'react'
import classes from './OwnWords.module.css'

/** What the child said, set apart from everything a professional writes. */
export function OwnWords({ children }: { readonly children: ReactNode }) {
  return <div className={classes.words}>{children}</div>
}

/** The same as it was written down, to read. */
export function Quoted({ children }: { readonly children: ReactNode }) {
  return <blockquote className={classes.quoted}>{children}</blockquote>
}
