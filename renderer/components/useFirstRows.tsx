import { useState, type ReactNode } from 'react'
import { LinkButton } from './LinkButton'

/**
 * The first rows of a list that is one part of a page, and the button that shows the rest and takes it back; the button
 * stays, and the focus with it.
 *
 * @param first how many are shown at first; all of them unless given
 * @param of what the button adds to the number, where the list alone does not say it
 */
export function useFirstRows<Row>(
  rows: readonly Row[],
  first = rows.length,
  of = '',
): readonly [shown: readonly Row[], more: ReactNode] {
  const [all, setAll] = useState(false)
  if (rows.length <= first) return [rows, null]
  const more = (
    <LinkButton onClick={() => setAll(!all)}>
      {all ? `Show the first ${first}` : `Show all ${rows.length}`}
      {of}
    </LinkButton>
  )
  return [all ? rows : rows.slice(0, first), more]
}
