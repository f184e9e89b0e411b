/** Whether a key belongs to something else: a box somebody types in, a dialog, a shortcut with a modifier. */
export function isBusyElsewhere(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.ctrlKey || event.altKey || event.metaKey) return true
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
  // An attempt can be logged in a dialog of its own, from the list of interviews.
  if (dialog !== null && dialog.querySelector('[data-offer-line]') === null) return true
  return target instanceof HTMLElement && target.matches(TYPED_IN)
}

const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]'
