import { useLayoutEffect } from 'react'
import { coverNow } from '../cover'
import { isCovered } from '../covered'
import { lockNow } from '../lock'

/** Where a field of the cover is looked for. */
export const coverId = 'cover'

/**
 * F8 covers, whatever has the focus. Under the cover no key reaches anything behind it: only the cover's own fields,
 * Tab between them and Ctrl+L.
 */
export function useCoverKeys(): void {
  // A layout effect, before any dialog listens: Escape must not close one that lies under the cover.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => (isCovered() ? keepOut(event) : coverOnF8(event))
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}

function coverOnF8(event: KeyboardEvent): void {
  if (event.key !== 'F8') return
  event.preventDefault()
  event.stopImmediatePropagation()
  coverNow()
}

function keepOut(event: KeyboardEvent): void {
  event.stopImmediatePropagation()
  if (event.ctrlKey && event.key.toLowerCase() === 'l') {
    event.preventDefault()
    void lockNow('person')
    return
  }
  const cover = document.getElementById(coverId)
  if (event.target instanceof Node && cover?.contains(event.target) === true) return
  // Somebody clicked beside the field: what is typed goes in there all the same.
  if (event.key !== 'Tab') cover?.querySelector('input')?.focus()
}
