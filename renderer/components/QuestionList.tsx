import type { ReactNode } from 'react'
import classes from './QuestionList.module.css'

/** Questions or things to put right, one below the other; each child is an `li`. */
export function QuestionList({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>
}
