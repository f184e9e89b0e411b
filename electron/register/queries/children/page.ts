import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { eighteenOf } from '../episodes/adultAtStart'
import type { ListColumnsRow } from '../episodes/listRows'
import { keptInstead, mergedInto } from '../merging/merges'
import { viewingAt, type Viewing } from '../viewing'
import { placementNow } from '../placements/now'
import { childFactsOf } from './facts'
import { childLabelOf } from './labels'
import { childParts } from './parts'
import { countsAndTriggers, episodeNotBack } from './repeats'
import { nothingKnown, standingsOn } from './standing'
import { timelineEpisodes, timelineOf } from './timeline/ofChild'
import { withdrawnParts } from './withdrawnParts'

/** Everything about one child on one page. */
export const childPage = query(
  contract.children.get,
  async ({ input, db, now }) => {
    const row = await db.selectFrom('child').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
    const viewing = await viewingAt(db, now)
    const standing = (await standingsOn(db, [row.id], viewing.today)).get(row.id) ?? nothingKnown
    const episodes = await timelineEpisodes(db, row.id)
    return {
      child: {
        ...childLabelOf(row, viewing.today),
        version: row.version,
        facts: childFactsOf(row),
        withdrawnAt: row.withdrawn_at,
      },
      ...standing,
      placementNow: await placementNow(db, row, viewing),
      ...(await childParts(db, row.id)),
      ...countsAndTriggers(episodes, viewing),
      openEpisodeId: episodeNotBack(episodes)?.id ?? null,
      eighteen: await eighteenWords(db, episodeNotBack(episodes), viewing),
      timeline: await timelineOf(db, row.id, episodes, viewing),
      mergedFrom: await mergedInto(db, 'child', row.id, viewing.today),
      duplicateOf: await keptInstead(db, 'child', row, viewing.today),
      withdrawn: await withdrawnParts(db, row.id),
    }
  },
  { about: ({ id }) => ({ action: 'child.viewed', subject: { kind: 'child', id } }) },
)

async function eighteenWords(
  db: ReadDatabase,
  open: ListColumnsRow | null,
  { today }: Viewing,
): Promise<string | null> {
  return open === null ? null : ((await eighteenOf(db, open, today))?.words ?? null)
}
