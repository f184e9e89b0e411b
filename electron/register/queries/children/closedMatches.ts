import { saysWhoItIs } from '../../../../shared/domain/children/fullMatch'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'

/** So many more matches are looked at where the best are closed to the viewer and not named in full. */
export const MOST_CLOSED = 20

/**
 * Leaves out children closed to the viewer whom the words typed do not name in full: somebody who knows the child
 * learns whom to ring, and nobody finds a restricted child by trying letters.
 *
 * @param typed what was typed, in the order of a name
 * @param limit of those that are left
 */
export async function withoutClosedGuesses(
  db: ReadDatabase,
  childIds: readonly string[],
  typed: readonly string[],
  limit: number,
): Promise<string[]> {
  const closed = childIds.filter((id) => closedToViewer(id) !== undefined)
  if (closed.length === 0) return childIds.slice(0, limit)
  const rows = await db
    .selectFrom('child')
    .select(['id', 'forename', 'surname', 'known_as', 'local_ref'])
    .where('id', 'in', closed)
    .execute()
  const words = typed.join(' ')
  const named = new Set(
    rows
      .filter((row) =>
        saysWhoItIs(words, {
          forename: row.forename,
          surname: row.surname,
          knownAs: row.known_as,
          localRef: row.local_ref,
        }),
      )
      .map(({ id }) => id),
  )
  return childIds.filter((id) => closedToViewer(id) === undefined || named.has(id)).slice(0, limit)
}
