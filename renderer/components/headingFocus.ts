/**
 * A new page is read out from its heading. The shell asks when the address changes; whichever comes later, the address
 * or the page (its data may still be on the way), gives the focus. A page that takes the focus away with it when it
 * goes, because its place is taken by another of the same address, asks too.
 */
let asked: 'moved' | 'lost' | null = null

/** The address changed: the next heading that can takes the focus. */
export function askHeadingFocus(): void {
  asked = 'moved'
  giveHeadingFocus()
}

/** A page goes: if the focus goes with it, the heading that comes instead takes it. */
export function handOnHeadingFocus(): void {
  const { activeElement } = document
  const inPage = activeElement === document.body || document.querySelector('main')?.contains(activeElement)
  if (asked === null && inPage === true) asked = 'lost'
}

/** Moves the focus to the page's heading if that was asked; a field of the page that took it already keeps it. */
export function giveHeadingFocus(): void {
  const heading = document.getElementById('page-title')
  if (asked === null || heading === null) return
  const { activeElement } = document
  const kept =
    asked === 'moved'
      ? heading.closest('main')?.contains(activeElement) === true
      : activeElement !== null && activeElement !== document.body
  asked = null
  if (!kept) heading.focus({ preventScroll: true })
}
