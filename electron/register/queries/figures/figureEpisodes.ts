import { sql, type SqlBool } from 'kysely'
import type { EpisodeGroup } from '../../../../shared/domain/episodes/group'
import type { Period } from '../../../../shared/returns/figures/period'
import type { FigureEpisode } from '../../../../shared/returns/figures/register'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { inChunks, inPages } from '../chunks'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { readStatusAtStart, type StatusAtStart } from '../episodes/statusAtStart'
import { ofChildren, type Among } from './among'
import { touches } from './touching'

/** All of them stand in the index `episode_for_figures` (migration 0220), which is read in the place of the rows. */
const columns = [
  'id',
  'child_id',
  'before_homeward',
  'status_at_start',
  'group_override',
  'placement_id',
  'closed_at',
  ...timeColumns,
] as const satisfies (keyof EpisodeTable)[]

type Row = Pick<EpisodeTable, (typeof columns)[number]>
type Homes = ReadonlyMap<string, { readonly id: string; readonly name: string }>

/** Makes rows into what figures are counted from. */
export type ReadEpisode = (row: Row) => FigureEpisode

/** The episodes a question about a period can be about: live ones, and those recorded in error, in the order of the ids. */
export async function touchingEpisodes(
  db: ReadDatabase,
  period: Period,
  among: Among,
  read: ReadEpisode,
): Promise<FigureEpisode[]> {
  const found: FigureEpisode[] = []
  const pages = inPages((after, most) =>
    db
      .selectFrom('episode')
      .select(columns)
      // With a plus sign: looked up in two small indices first, the rows would be read after all.
      .where(sql<SqlBool>`(+"withdrawn_at" is null or +"status" = 'cancelled')`)
      .where(touches(period))
      .where(ofChildren(among, 'child_id'))
      .where('id', '>', after)
      .orderBy('id')
      .limit(most)
      .execute(),
  )
  for await (const rows of pages) for (const row of rows) found.push(read(row))
  return found
}

/** Some episodes, in the order of the ids; withdrawn ones left out. */
export async function episodesById(
  db: ReadDatabase,
  some: readonly string[],
  read: ReadEpisode,
): Promise<FigureEpisode[]> {
  const rows = await inChunks(some.toSorted(), (ids) =>
    db
      .selectFrom('episode')
      .select(columns)
      .where('id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  return rows.map(read)
}

/** @param ownLa this council's DfE number; null until it is set */
export async function episodeReader(db: ReadDatabase, ownLa: string | null): Promise<ReadEpisode> {
  const homes = await homesOfPlacements(db)
  const standings = new Map<string | null, StandingAtStart>()
  return (row) => {
    // Many episodes share one snapshot to the letter: it is read once.
    let status = standings.get(row.status_at_start)
    if (status === undefined)
      standings.set(row.status_at_start, (status = standingOf(readStatusAtStart(row.status_at_start), ownLa)))
    return figureEpisode(row, status, homes)
  }
}

async function homesOfPlacements(db: ReadDatabase): Promise<Homes> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('place', 'place.id', 'placement.place_id')
    .select(['placement.id as placementId', 'place.id', 'place.name'])
    .where('place.withdrawn_at', 'is', null)
    .execute()
  return new Map(rows.map(({ placementId, id, name }) => [placementId, { id, name }]))
}

type StandingAtStart = Pick<FigureEpisode, 'standing' | 'placementType'>

function standingOf(status: StatusAtStart | null, ownLa: string | null): StandingAtStart {
  return {
    standing: {
      careStatus: status?.careStatus ?? null,
      responsibleLa: status?.responsibleLa ?? null,
      placementLa: status?.placementLa ?? null,
      ownLa,
      override: null,
    },
    placementType: status?.placementType ?? null,
  }
}

function figureEpisode(row: Row, { standing, placementType }: StandingAtStart, homes: Homes): FigureEpisode {
  const override = row.group_override as EpisodeGroup | null
  return {
    id: row.id,
    childId: row.child_id,
    status: row.status,
    times: episodeTimes(row),
    closedAt: row.closed_at,
    beforeHomeward: row.before_homeward === 1,
    stillMissingQuestion: row.still_missing_question === 1,
    standing: override === null ? standing : { ...standing, override },
    placementType,
    home: row.placement_id === null ? null : (homes.get(row.placement_id) ?? null),
  }
}
