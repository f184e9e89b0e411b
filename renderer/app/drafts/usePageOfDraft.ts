import { useLocation } from '@tanstack/react-router'

/** The address of the page that is open, to go on there with what is typed on it. */
export function usePageOfDraft(): string {
  return useLocation({ select: ({ pathname, searchStr }) => `${pathname}${searchStr}` })
}
