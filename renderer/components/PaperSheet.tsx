import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import classes from './PaperSheet.module.css'

export interface PaperSheetProps {
  /** Addresses of the pictures, one a page. */
  readonly images: readonly string[]
  /** Every picture is there: `window.print()` can be called. */
  readonly onReady: () => void
}

/**
 * A4 without margins while the sheet is there. Other things print with the printer's own, and named pages have no size
 * of their own before Chromium 131, so the rule comes and goes.
 */
function useEdgeToEdge(): void {
  useEffect(() => {
    const rule = new CSSStyleSheet()
    rule.replaceSync('@page { size: A4; margin: 0 }')
    document.adoptedStyleSheets.push(rule)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule)
    }
  }, [])
}

/** The pages of a paper as they go to the printer, edge to edge; not on the screen. */
export function PaperSheet({ images, onReady }: PaperSheetProps) {
  const loaded = useRef(0)
  useEdgeToEdge()
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
