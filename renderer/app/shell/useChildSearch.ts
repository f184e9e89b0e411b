import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { api, call } from '../api'

/** A search counts as settled, and is noted in the audit, when nothing was typed for so long. */
const SETTLED_AFTER_MS = 1500

/** So many fit under the box on the smallest screen without scrolling; one letter more narrows them. */
const MOST_SHOWN = 8

export type FoundChild = Awaited<ReturnType<typeof call.children.search>>[number]

/** Asks at every keystroke; notes a search once, when it settles or a result is opened. */
export function useChildSearch(typed: string) {
  const text = typed.trim()
  const noted = useRef('')
  const settle = useCallback(
    (opened: string | null) => {
      if (text === '' || (opened === null && noted.current === text)) return
      noted.current = text
      // Opening the child is refused on its own if the register is gone; the note needs no answer.
      void call.children.searchSettled({ text, opened }).catch(() => undefined)
    },
    [text],
  )
  useEffect(() => {
    const timer = setTimeout(() => settle(null), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [settle])

  const search = useQuery({
    ...api.children.search.queryOptions({ input: { text, limit: MOST_SHOWN } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { found: text === '' ? [] : (search.data ?? []), searching: search.isFetching, settle }
}
