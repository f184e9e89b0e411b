import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** A box grows to so many lines; then its text scrolls. */
const MOST_ROWS = 30
/** So many letters fill that many lines whatever they are: nothing has to be measured any more. */
const SURELY_FULL = 6000

/**
 * Lets a text box grow with its text. Measures the box itself, and a long text not at all: laying 20,000 letters out once
 * more in a hidden box, as is usual, took 100 ms a key (measured on two busy cores).
 *
 * @param box the text box, with `rows` as its least height
 */
export function useGrowing(box: RefObject<HTMLTextAreaElement | null>, value: string): void {
  const before = useRef(value.length)
  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current, value.length < before.current)
    before.current = value.length
  }, [box, value])
  useEffect(() => {
    const area = box.current
    if (area === null) return undefined
    let width = 0
    // Narrower or wider, or shown for the first time, its lines break elsewhere.
    const sizes = new ResizeObserver(() => {
      if (area.clientWidth !== width) fit(area, true)
      width = area.clientWidth
    })
    sizes.observe(area)
    return () => sizes.disconnect()
  }, [box])
}

function fit(area: HTMLTextAreaElement, mayShrink: boolean): void {
  const most = mostHeight(area)
  if (area.value.length > SURELY_FULL) {
    area.style.height = `${most}px`
    return
  }
  const { scrollY } = window
  if (mayShrink) area.style.height = ''
  const needed = area.scrollHeight + area.offsetHeight - area.clientHeight
  if (needed > area.offsetHeight) area.style.height = `${Math.min(needed, most)}px`
  // A page that was shorter for a moment has moved.
  if (mayShrink && window.scrollY !== scrollY) window.scrollTo({ top: scrollY, behavior: 'instant' })
}

function mostHeight(area: HTMLTextAreaElement): number {
  const style = getComputedStyle(area)
  const around = [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth]
  return around.reduce((sum, part) => sum + parseFloat(part), MOST_ROWS * parseFloat(style.lineHeight))
}
