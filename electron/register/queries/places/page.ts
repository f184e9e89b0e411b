import { labelFor } from '../../../../shared/codes'
import { homeKinds } from '../../../../shared/codes/placements'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { PlaceTable } from '../../database/schema/placements'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { withLabels } from '../children/labels'
import { inChunks } from '../chunks'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { isMissingNow } from '../episodes/notBack'
import { likeRecords } from '../persons/likeRecords'
import { mentionsShown } from '../persons/mentions'
import { viewingAt, type Viewing } from '../viewing'
import { episodesFrom, homePlaces, livingAt } from './homes'
import { placeShown } from './shape'

/** One place: what is known, who lives there, what happened there, who named it. */
export const placePage = query(
  contract.places.get,
  async ({ input, db, now, session }) => {
    const row = await db.selectFrom('place').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'place' })
    const viewing = await viewingAt(db, now)
    return {
      ...placeShown(row, viewing),
      isHome: await isHome(db, row),
      withdrawnAt: row.withdrawn_at,
      mergedInto: await placeNamed(db, row.merged_into),
      livingHere: await livingHere(db, row.id, viewing),
      episodes: await episodesHere(db, row.id, viewing),
      mentions: session.permissions.has('persons.read')
        ? await mentionsShown(db, { place: row.id }, viewing)
        : null,
      ...(await likeRecords(db, 'place', row)),
    }
  },
  { about: ({ id }) => ({ action: 'place.viewed', subject: { kind: 'place', id } }) },
)

async function isHome(db: ReadDatabase, { id, kind }: PlaceTable): Promise<boolean> {
  if (homeKinds.some((home) => home === kind)) return true
  return (await homePlaces(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

async function placeNamed(db: ReadDatabase, id: string | null) {
  if (id === null) return null
  return (await db.selectFrom('place').select(['id', 'name']).where('id', '=', id).executeTakeFirst()) ?? null
}

async function livingHere(db: ReadDatabase, placeId: string, { today }: Viewing) {
  const rows = (await livingAt(db, today)).get(placeId) ?? []
  const ids = rows.map(({ child_id }) => child_id)
  const missing = await inChunks(ids, (some) =>
    db.selectFrom('episode').select('child_id').where('child_id', 'in', some).where(isMissingNow).execute(),
  )
  const gone = new Set(missing.map(({ child_id }) => child_id))
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, today)
  return labelled.map(({ row, child }) => ({
    ...child,
    since: row.started_on,
    missingNow: gone.has(child.id),
  }))
}

async function episodesHere(db: ReadDatabase, placeId: string, { today }: Viewing) {
  const ids = ((await episodesFrom(db, today)).get(placeId) ?? []).map(({ id }) => id)
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('episode')
      .select(['id', 'ref', 'child_id', ...timeColumns])
      .where('id', 'in', some)
      .execute(),
  )
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, today)
  const shown = labelled.map(({ row, child }) => {
    const on = localDateOfMoment(startOf(episodeTimes(row)).at)
    return { id: row.id, ref: row.ref, child, on, typeLabel: labelFor('episodeType', row.type) }
  })
  return shown.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1))
}
