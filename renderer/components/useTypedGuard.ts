import { useEffect, useRef, useState, type SyntheticEvent } from 'react'

/** Keeps text from being lost by a key: what a dialog does when it is asked to close. */
export interface TypedGuard {
  /** Something was typed, and closing has to be confirmed. */
  readonly asking: boolean
  /** For Escape, the cross and a click outside: closes, or asks; asked already, it goes back to the text. */
  readonly close: () => void
  /** Back to the text. */
  readonly goOn: () => void
  /** Closes without it. */
  readonly throwAway: () => void
  /** For the dialog's `onInput`. */
  readonly noteTyping: (event: SyntheticEvent) => void
}

/** A button inside that says "Cancel" closes at once: only what was not meant so is asked about. */
export function useTypedGuard(opened: boolean, onClose: () => void, onThrownAway: () => void): TypedGuard {
  const typed = useRef(false)
  const writing = useRef<Element | null>(null)
  const [asking, setAsking] = useState(false)
  if (!opened && asking) setAsking(false)
  useEffect(() => {
    if (!opened) typed.current = false
  }, [opened])
  const goOn = () => {
    setAsking(false)
    if (writing.current instanceof HTMLElement) writing.current.focus()
  }
  return {
    asking,
    goOn,
    close: () => {
      if (!typed.current) onClose()
      else if (asking) goOn()
      else {
        writing.current = document.activeElement
        setAsking(true)
      }
    },
    throwAway: () => {
      onThrownAway()
      onClose()
    },
    noteTyping: ({ target }) => {
      if (holdsText(target)) typed.current = true
    },
  }
}

/** Boxes for words and dates; a passphrase is typed again sooner than a question is answered. */
function holdsText(target: EventTarget): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search', 'email', 'tel', 'number'].includes(target.type))
  )
}
