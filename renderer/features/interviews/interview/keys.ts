/** Whether a key belongs to something else: a box somebody types in, a dialog, a shortcut with a modifier. */
export function isBusyElsewhere(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.ctrlKey || event.altKey || event.metaKey) return true
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return true
  return target instanceof HTMLElement && target.matches(TYPED_IN)
}

const TYPED_IN = 'input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable]'
