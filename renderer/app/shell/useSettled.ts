import { useCallback, useEffect, useRef } from 'react'
import { call } from '../api'

/** A search counts as settled, and is noted in the audit, when nothing was typed for so long. */
const SETTLED_AFTER_MS = 1500

/**
 * Notes a search once, when it settles or a result is opened.
 *
 * @returns what to call when a result is opened, with the child it is about, if any
 */
export function useSettled(text: string): (openedChild: string | null) => void {
  const noted = useRef('')
  const settle = useCallback(
    (opened: string | null) => {
      if (text === '' || (opened === null && noted.current === text)) return
      noted.current = text
      // Opening the record is refused on its own if the register is gone; the note needs no answer.
      void call.children.searchSettled({ text, opened }).catch(() => undefined)
    },
    [text],
  )
  useEffect(() => {
    const timer = setTimeout(() => settle(null), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [settle])
  return settle
}
