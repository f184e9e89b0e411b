import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { FoundChild } from '../../../shared/contract/children'
import { api } from '../api'
import { useSettled } from './useSettled'

export type { FoundChild }

/** So many fit under the box on the smallest screen without scrolling; one letter more narrows them. */
const MOST_SHOWN = 8

/** Longest text the register looks for. */
const MOST_ASKED = 100

/** Asks for children at every keystroke; notes a search once, when it settles or a result is opened. */
export function useChildSearch(typed: string) {
  // A whole page pasted here finds nobody; its beginning may.
  const text = typed.trim().slice(0, MOST_ASKED)
  const settle = useSettled(text)
  const search = useQuery({
    ...api.children.search.queryOptions({ input: { text, limit: MOST_SHOWN } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { found: text === '' ? [] : (search.data ?? []), searching: search.isFetching, settle }
}
