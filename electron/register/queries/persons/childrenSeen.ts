import type { ReadDatabase } from '../../database/types'
import type { Session } from '../../session'
import { inChunks } from '../chunks'

/**
 * Which of these children the person at the register may see named together with a place, a person or another child.
 * The one point every such link and count goes through: who is not in the set is neither shown nor counted.
 */
export async function childrenSeen(
  db: ReadDatabase,
  _session: Session,
  childIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await inChunks([...new Set(childIds)], (some) =>
    db.selectFrom('child').select('id').where('id', 'in', some).where('withdrawn_at', 'is', null).execute(),
  )
  return new Set(rows.map(({ id }) => id))
}
