import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import classes from './PrintSheet.module.css'

/** What goes on paper when `window.print()` is called, and is not on the screen. Each child starts a page. */
export function PrintSheet({ pages }: { readonly pages: readonly ReactNode[] }) {
  return createPortal(
    <div data-print-sheet className={classes.sheet} aria-hidden>
      {pages.map((page, index) => (
        // Pages are copies of one sheet; their order is all they have.
        <div key={index} className={classes.page}>
          {page}
        </div>
      ))}
    </div>,
    document.body,
  )
}
