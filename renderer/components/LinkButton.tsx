import type { ReactNode } from 'react'
import classes from './LinkButton.module.css'

/** A button that reads like a link: a quiet choice that does something here instead of leading elsewhere. */
export function LinkButton({
  onClick,
  children,
  label,
  opensDialog = false,
}: {
  readonly onClick: () => void
  readonly children: ReactNode
  /** What a reader is told where the words alone would be the same in every row. */
  readonly label?: string
  /** Something opens over the page. */
  readonly opensDialog?: boolean
}) {
  return (
    <button
      type="button"
      className={classes.link}
      onClick={onClick}
      aria-label={label}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
    >
      {children}
    </button>
  )
}
