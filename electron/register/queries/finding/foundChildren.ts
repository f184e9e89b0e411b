import type { FoundChild } from '../../../../shared/contract/children'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { withLabels } from '../children/labels'
import { standingsOn } from '../children/standing'
import { groupBy } from '../chunks'
import { isMissingNow, isNotBack } from '../episodes/notBack'

/** Children as a search shows them, in the order of the ids. */
export async function foundChildren(
  db: ReadDatabase,
  ids: readonly string[],
  today: LocalDate,
): Promise<FoundChild[]> {
  const labelled = await withLabels(db, ids, (id) => id, today)
  const standings = await standingsOn(db, ids, today)
  const open = await openEpisodes(db, ids)
  return labelled.map(({ row: id, child }) => {
    const [episode] = open.get(id) ?? []
    return {
      ...child,
      careStatus: standings.get(id)?.careStatus ?? null,
      placement: standings.get(id)?.placement ?? null,
      missingNow: episode?.missing === 1,
      openEpisodeId: episode?.id ?? null,
      openEpisodeRef: episode?.ref ?? null,
    }
  })
}

/** The episode each child is not back from, by child. */
async function openEpisodes(db: ReadDatabase, childIds: readonly string[]) {
  if (childIds.length === 0) return new Map<string, { id: string; ref: string; missing: number }[]>()
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', 'child_id'])
    .select((select) => select.case().when(isMissingNow(select)).then(1).else(0).end().as('missing'))
    .where('child_id', 'in', childIds)
    .where(isNotBack)
    .execute()
  return groupBy(rows, ({ child_id }) => child_id)
}
