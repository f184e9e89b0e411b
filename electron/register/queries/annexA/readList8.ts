import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { carePeriods, isListed } from '../../../../shared/returns/annexA/carePeriod'
import type { RowFacts } from '../../../../shared/returns/annexA/fullRow'
import { list8 } from '../../../../shared/returns/annexA/list8'
import type { CareStretch, ListChild, ListEpisode } from '../../../../shared/returns/annexA/types'
import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import { stretchesOf } from '../../../../shared/returns/ssda903/reportedRows'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { startSql } from '../episodes/startSql'
import { registerEpisodes, type ReturnEpisode } from '../returns/registerEpisodes'
import type { Viewing } from '../viewing'
import { careFacts, careStretches, listPlacements } from './careOfChildren'
import { checkInspectionDay } from './inspectionDay'
import { interviewFacts } from './interviewFacts'
import { readingsOf } from './readings'

/**
 * Ofsted's list 8 as it would be on the day of an inspection. Episodes are those missing.csv counts: nothing cancelled,
 * nobody who was 18 already, the type stretch by stretch. Restricted children stand in it: it is a return.
 *
 * @throws INVALID where `on` is no such day
 */
export async function readList8(db: ReadDatabase, on: LocalDate, viewing: Viewing): Promise<RowFacts[]> {
  checkInspectionDay(on)
  const care = await listedCare(db, on)
  const episodes = await listEpisodes(db, new Set(care.keys()), viewing)
  const children = await listChildren(db, care, episodes, viewing)
  return list8(children, on, readingsOf(viewing.settings))
}

/** Care of the children the list holds. */
async function listedCare(
  db: ReadDatabase,
  on: LocalDate,
): Promise<ReadonlyMap<string, readonly CareStretch[]>> {
  const all = await careStretches(db)
  return new Map(
    [...all].filter(([, stretches]) => {
      const last = carePeriods(stretches, on).at(-1)
      return last !== undefined && isListed(last, on)
    }),
  )
}

async function listEpisodes(
  db: ReadDatabase,
  childIds: ReadonlySet<string>,
  { settings }: Viewing,
): Promise<ReadonlyMap<string, readonly ListEpisode[]>> {
  const counted = (await registerEpisodes(db, settings.laCode)).filter(
    ({ childId, status, adultAtStart }) =>
      childIds.has(childId) && !adultAtStart && (status === 'open' || status === 'closed'),
  )
  const starts = await startKeys(db, counted)
  const interviewOf = await interviewFacts(db, counted)
  const byChild = counted.map((episode) => ({
    childId: episode.childId,
    id: episode.id,
    stretches: stretchesOf(episode).map(({ type, start }) => ({
      type,
      start: start === null ? null : writeIsoDate(start),
    })),
    startKey: starts.get(episode.id) ?? '',
    isOver: episode.isOver,
    ...interviewOf(episode),
  }))
  return groupBy(byChild, ({ childId }) => childId)
}

async function startKeys(
  db: ReadDatabase,
  episodes: readonly ReturnEpisode[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks(
    episodes.map(({ id }) => id),
    (ids) =>
      db
        .selectFrom('episode')
        .select(['id', startSql.as('start')])
        .where('id', 'in', ids)
        .execute(),
  )
  return new Map(rows.map(({ id, start }) => [id, start ?? '']))
}

async function listChildren(
  db: ReadDatabase,
  care: ReadonlyMap<string, readonly CareStretch[]>,
  episodes: ReadonlyMap<string, readonly ListEpisode[]>,
  viewing: Viewing,
): Promise<ListChild[]> {
  const facts = await careFacts(db)
  const placements = await listPlacements(db, viewing)
  const rows = await inChunks([...care.keys()], (ids) =>
    db.selectFrom('child').selectAll().where('id', 'in', ids).execute(),
  )
  return rows.map((row) => ({
    id: row.id,
    ref: row.local_ref,
    care: care.get(row.id) ?? [],
    episodes: episodes.get(row.id) ?? [],
    placements: placements.get(row.id) ?? [],
    careFacts: facts.get(row.id) ?? [],
    dob: row.dob,
    gender: row.gender_annex_a,
    sex: row.sex_903,
    ethnicity: row.ethnicity,
    uasc: row.uasc,
    uascCeasedOn: row.uasc_ceased_on,
    disability: row.disability,
    team: row.team,
    worker: row.worker_name,
  }))
}
