import { contract } from '../../../../shared/contract'
import { searchChildren } from '../../../../shared/domain/children/nameMatch'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy } from '../chunks'
import { isMissingNow, isNotBack } from '../episodes/notBack'
import { childLabels } from './labels'
import { keptNames, namesNow } from './nameIndex'
import { standingsOn } from './standing'

/** One keystroke of the search box: best match first, tolerant of spelling. */
export const search = query(contract.children.search, async ({ input, db, now, scratch }) => {
  const today = localDateOf(now)
  const index = await namesNow(db, scratch(keptNames))
  const ids = searchChildren(index, input.text, today, input.limit).map(({ id }) => id)
  const labels = await childLabels(db, ids, today)
  const standings = await standingsOn(db, ids, today)
  const open = await openEpisodes(db, ids)
  return ids.flatMap((id) => {
    const label = labels.get(id)
    if (label === undefined) return []
    const [episode] = open.get(id) ?? []
    return [
      {
        ...label,
        careStatus: standings.get(id)?.careStatus ?? null,
        missingNow: episode?.missing === 1,
        openEpisodeId: episode?.id ?? null,
        openEpisodeRef: episode?.ref ?? null,
      },
    ]
  })
})

/** A search settled: what was looked for, and whose record was opened from it. */
export const searchSettled = query(contract.children.searchSettled, async () => ({}), {
  about: ({ text, opened }) => {
    if (text.trim() === '' && opened === null) return null
    const entry = { action: 'child.searched', detail: { text } }
    return opened === null ? entry : { ...entry, subject: { kind: 'child', id: opened } }
  },
})

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
