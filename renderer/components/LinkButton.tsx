import type { ReactNode } from 'react'
import classes from './LinkButton.module.css'

/** A button that reads like a link: a quiet choice that does something here instead of leading elsewhere. */
export function LinkButton({
  onClick,
  children,
}: {
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {children}
    </button>
  )
}
