import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { isCovered, onCovered } from '../covered'
import { CoverSheet } from './CoverSheet'
import { coverId, useCoverKeys } from './useCoverKeys'

/**
 * The cover: comes by F8, by its button and by itself, and hides everything else of this window, dialogs too, from eyes,
 * keys and screen readers. Forms stay as they are underneath.
 */
export function Cover() {
  const covered = useSyncExternalStore(onCovered, isCovered)
  useCoverKeys()
  if (!covered) return null
  return createPortal(
    <div id={coverId} data-cover>
      <HideTheRest />
      <CoverSheet />
    </div>,
    document.body,
  )
}

/** While this stands nothing but the cover is drawn; see `global.css`. Focus and scroll come back afterwards. */
function HideTheRest() {
  useLayoutEffect(() => {
    const root = document.documentElement
    const focused = document.activeElement
    const scrolled = window.scrollY
    root.dataset['covered'] = ''
    return () => {
      delete root.dataset['covered']
      window.scrollTo(0, scrolled)
      if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => getSelection()?.removeAllRanges(), [])
  return null
}
