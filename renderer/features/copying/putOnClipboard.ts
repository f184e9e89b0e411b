/**
 * Puts plain text on the clipboard. The clipboard API is refused to the page like every other permission; the old
 * command works where a person has just pressed a button, and can only write.
 *
 * @returns whether the text is there
 */
export function putOnClipboard(text: string): boolean {
  let taken = false
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    taken = event.clipboardData !== null
  }
  // Before every other listener: a selection on the page must not get in between.
  document.addEventListener('copy', take, { capture: true })
  try {
    return document.execCommand('copy') && taken
  } finally {
    document.removeEventListener('copy', take, { capture: true })
  }
}
