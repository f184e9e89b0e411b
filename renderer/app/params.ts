import { useLocation, useParams, useSearch } from '@tanstack/react-router'

/** A part of the address: `useParam('childId')` on `/children/$childId`. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`the address has no ${name}`)
  return value
}

/** What stands behind the question mark: `useQueryParam('child')` on `/record-missing?child=…`; null when absent. */
export function useQueryParam(name: string): string | null {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const value = search[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** Another one each time somebody goes to a page, to the one they are on as well: what was begun there begins anew. */
export function useVisit(): string {
  return useLocation({ select: ({ state }) => state.__TSR_key ?? '' })
}
