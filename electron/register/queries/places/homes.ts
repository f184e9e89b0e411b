import type { SelectQueryBuilder } from 'kysely'
import { homeKinds } from '../../../../shared/codes/placements'
import { contract } from '../../../../shared/contract'
import { addDays, addMonths, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { RegisterSchema } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy } from '../chunks'
import { beganSince, inStartIndex, startsFrom } from '../episodes/startSql'
import { childrenSeen } from '../persons/childrenSeen'
import { placementsHolding } from '../placements/onDay'
import { isUrn } from '../placements/withoutAuthority'
import { viewingAt } from '../viewing'
import { placeShown } from './shape'

/** Every home, with who lives there and what happened; and homes that placements know by number alone. */
export const homes = query(contract.places.homes, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const rows = await homePlaces(db).selectAll().execute()
  const living = await livingAt(db, viewing.today)
  const episodes = await episodesFrom(db, viewing.today)
  return {
    rows: rows
      .map((row) => ({
        ...placeShown(row, viewing),
        childrenNow: new Set(living.get(row.id)?.map(({ child_id }) => child_id)).size,
        episodes12Months: episodes.get(row.id)?.length ?? 0,
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    fromUrns: await homesByNumber(db),
  }
})

/** Places of a kind children are placed in, and whatever a placement names; withdrawn ones left out. */
export function homePlaces(db: ReadDatabase): SelectQueryBuilder<RegisterSchema, 'place', object> {
  return db
    .selectFrom('place')
    .where('place.withdrawn_at', 'is', null)
    .where((where) =>
      where.or([
        where('place.kind', 'in', [...homeKinds]),
        where.exists(
          where
            .selectFrom('placement')
            .select('placement.id')
            .whereRef('placement.place_id', '=', 'place.id')
            .where('placement.withdrawn_at', 'is', null),
        ),
      ]),
    )
}

/** Children living in homes on a day, by home; those kept from the reader are out. */
export async function livingAt(db: ReadDatabase, day: LocalDate) {
  const rows = await placementsHolding(db, day)
    .select(['placement.place_id', 'placement.child_id', 'placement.started_on'])
    .where('placement.place_id', 'is not', null)
    .orderBy('placement.started_on')
    .execute()
  return groupBy(await seenOf(db, rows), ({ place_id }) => place_id ?? '')
}

/** Episodes of the last twelve months that began where the child lived in a home, by home. */
export async function episodesFrom(db: ReadDatabase, today: LocalDate) {
  const from = addDays(addMonths(today, -12), 1)
  const rows = await db
    .selectFrom('episode')
    .innerJoin('placement', 'placement.id', 'episode.placement_id')
    .select(['episode.id', 'episode.child_id', 'placement.place_id'])
    .where(inStartIndex)
    .where('episode.type', '!=', 'O')
    // Picked generously by UTC, then by the day in England.
    .where(beganSince(addDays(from, -1)))
    .where(startsFrom(from))
    .where('placement.place_id', 'is not', null)
    .execute()
  return groupBy(await seenOf(db, rows), ({ place_id }) => place_id ?? '')
}

async function seenOf<R extends { readonly child_id: string }>(
  db: ReadDatabase,
  rows: readonly R[],
): Promise<R[]> {
  const seen = await childrenSeen(
    db,
    rows.map(({ child_id }) => child_id),
  )
  return rows.filter(({ child_id }) => seen.has(child_id))
}

/** Ofsted's numbers in placements that name no home. */
async function homesByNumber(db: ReadDatabase) {
  const rows = await numberedPlacements(db)
  return [...groupBy(rows, ({ urn }) => urn.toUpperCase())].map(([urn, group]) => ({
    urn,
    postcode: group.find(({ postcode }) => postcode !== null)?.postcode ?? null,
    placements: group.length,
  }))
}

/** Placements with one of Ofsted's numbers that name no home; withdrawn ones left out. */
export async function numberedPlacements(db: ReadDatabase) {
  const rows = await db
    .selectFrom('placement')
    .select(['id', 'urn', 'postcode', 'placement_type', 'placement_la'])
    .where('withdrawn_at', 'is', null)
    .where('place_id', 'is', null)
    .where('urn', 'is not', null)
    .orderBy('started_on', 'desc')
    .execute()
  return rows.flatMap((row) => (isUrn(row.urn) ? [{ ...row, urn: row.urn }] : []))
}
