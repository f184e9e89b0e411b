import { useRef } from 'react'
import { createPortal } from 'react-dom'
import classes from './PaperSheet.module.css'

export interface PaperSheetProps {
  /** Addresses of the pictures, one a page. */
  readonly images: readonly string[]
  /** Every picture is there: `window.print()` can be called. */
  readonly onReady: () => void
}

/** The pages of a paper as they go to the printer, edge to edge; not on the screen. */
export function PaperSheet({ images, onReady }: PaperSheetProps) {
  const loaded = useRef(0)
  const oneMore = () => {
    loaded.current += 1
    if (loaded.current === images.length) onReady()
  }
  return createPortal(
    <div data-paper-sheet className={classes.sheet} aria-hidden>
      {images.map((image) => (
        <img key={image} src={image} alt="" className={classes.page} onLoad={oneMore} />
      ))}
    </div>,
    document.body,
  )
}
