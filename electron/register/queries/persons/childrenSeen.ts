import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { inChunks } from '../chunks'

/**
 * Which of these children whoever makes the call may see together with a place, a person or another child. The one
 * point every such link and count goes through: a restricted child who is closed to the viewer is neither shown nor
 * counted, and neither is one that was withdrawn.
 */
export async function childrenSeen(
  db: ReadDatabase,
  childIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const open = [...new Set(childIds)].filter((id) => closedToViewer(id) === undefined)
  const rows = await inChunks(open, (some) =>
    db.selectFrom('child').select('id').where('id', 'in', some).where('withdrawn_at', 'is', null).execute(),
  )
  return new Set(rows.map(({ id }) => id))
}
