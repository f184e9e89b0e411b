/**
 * A new page is read out from its heading. The shell asks when the address changes; whichever comes later, the address
 * or the page (its data may still be on the way), gives the focus.
 */
let asked = false

/** The address changed: the next heading that can takes the focus. */
export function askHeadingFocus(): void {
  asked = true
  giveHeadingFocus()
}

/** Moves the focus to the page's heading if that was asked; a field of the page that took it already keeps it. */
export function giveHeadingFocus(): void {
  const heading = document.getElementById('page-title')
  if (!asked || heading === null) return
  asked = false
  const page = heading.closest('main')
  if (page?.contains(document.activeElement) !== true) heading.focus({ preventScroll: true })
}
