/**
 * A button that works cannot be pressed again and so cannot have the focus: it would be lost, and with it the place of
 * whoever goes by keys. The button gets it back when it is done, unless the focus has gone elsewhere meanwhile.
 */
export function giveFocusBackToBusyButtons(): void {
  let pressed: HTMLButtonElement | null = null
  document.addEventListener('focusin', ({ target }) => {
    pressed = target instanceof HTMLButtonElement ? target : null
  })
  const watch = new MutationObserver((changes) => {
    const free = changes.some(({ target }) => target === pressed) && pressed?.disabled === false
    if (free && document.activeElement === document.body) pressed?.focus({ preventScroll: true })
  })
  watch.observe(document.body, { subtree: true, attributeFilter: ['disabled'] })
}
