import { useEffect, useRef, type ReactNode } from 'react'
import classes from './ChildSheet.module.css'

/** A page for a child to write on: one column, large plain words, nothing round it. */
export function ChildSheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main className={classes.sheet}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  )
}
