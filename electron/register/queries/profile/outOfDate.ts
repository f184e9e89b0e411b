import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { standingsOn } from '../children/standing'
import { inChunks } from '../chunks'
import { isMissingNow } from '../episodes/notBack'
import { statusesHolding } from '../placements/onDay'
import type { Viewing } from '../viewing'
import { staleOf } from './age'

/** More would bury what is pressing; the next ones come up when these are done. */
const MOST = 10

/**
 * R16 on Today, few enough to be done: children missing now, with or without a profile, and looked-after children whose
 * profile somebody wrote and has not kept up. A council that keeps none is told once, on each child's own page.
 */
export async function outOfDateProfiles(
  db: ReadDatabase,
  viewing: Viewing,
): Promise<{ readonly text: string; readonly childId: string }[]> {
  const missing = await db.selectFrom('episode').select('child_id').where(isMissingNow).execute()
  const kept = await statusesHolding(db, viewing.today)
    .innerJoin('profile', 'profile.child_id', 'status_period.child_id')
    .select('status_period.child_id')
    .where('profile.withdrawn_at', 'is', null)
    .where('status_period.care_status', 'in', ['looked_after', 'other_LA_looked_after'])
    .execute()
  const ids = [...new Set([...missing, ...kept].map(({ child_id }) => child_id))].filter(
    (id) => closedToViewer(id) === undefined,
  )
  const children = await inChunks(ids, (some) =>
    db
      .selectFrom('child')
      .select(['id', 'profile_reviewed_on'])
      .where('id', 'in', some)
      .where('withdrawn_at', 'is', null)
      .execute(),
  )
  const profiles = await newestByChild(db, 'profile', ids)
  const photos = await newestByChild(db, 'photo', ids)
  const standings = await standingsOn(db, ids, viewing.today)
  const found = children.flatMap(({ id, profile_reviewed_on }) => {
    const photo = photos.get(id)
    const parts = {
      profile: profiles.get(id),
      reviewedOn: profile_reviewed_on,
      photo: photo === undefined ? null : { taken_on: photo.taken_on },
      standing: standings.get(id),
    }
    const words = staleOf(parts, viewing)
    return words.length === 0 ? [] : [{ childId: id, words: words.join('. ') }]
  })
  const few = found.slice(0, MOST)
  const labels = await childLabels(
    db,
    few.map(({ childId }) => childId),
    viewing.today,
  )
  return few.map(({ childId, words }) => ({
    childId,
    text: `${labels.get(childId)?.label ?? ''}, profile for the police: ${words}.`,
  }))
}

async function newestByChild(db: ReadDatabase, table: 'profile' | 'photo', ids: readonly string[]) {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom(table as 'photo')
      .select(['child_id', 'created_at'])
      .$if(table === 'photo', (photos) => photos.select('taken_on'))
      .where('child_id', 'in', some)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  return new Map(rows.map((row) => [row.child_id, { ...row, taken_on: row.taken_on ?? null }]))
}
