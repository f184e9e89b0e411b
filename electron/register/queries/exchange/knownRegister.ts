import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import { stretchesOf } from '../../../../shared/returns/ssda903/reportedRows'
import type { ReadDatabase } from '../../database/types'
import type {
  HomesByUrn,
  KnownChild,
  KnownEpisode,
  KnownFileRow,
  KnownRegister,
} from '../../exchange/import/known'
import { childLabelOf, labelColumns } from '../children/labels'
import { groupBy } from '../chunks'
import { registerEpisodes } from '../returns/registerEpisodes'

/**
 * What an import is compared with: every child, care episode and incident the register holds.
 *
 * @param today the children's ages are of that day
 */
export async function knownRegister(db: ReadDatabase, today: LocalDate): Promise<KnownRegister> {
  return {
    children: await knownChildren(db, today),
    careEpisodes: await knownCare(db),
    episodes: await knownEpisodes(db),
    fileRows: await knownFileRows(db),
    homes: await knownHomes(db),
  }
}

async function knownChildren(db: ReadDatabase, today: LocalDate): Promise<KnownChild[]> {
  const rows = await db
    .selectFrom('child')
    .select([...labelColumns, 'version', 'ethnicity', 'worker_name'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const former = await formerRefs(db)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    localRef: row.local_ref,
    formerRefs: former.get(row.id)?.map(({ value }) => value) ?? [],
    label: childLabelOf(row, today).label,
    forename: row.forename,
    surname: row.surname,
    knownAs: row.known_as,
    describedAs: row.described_as,
    dob: row.dob,
    sex903: row.sex_903,
    ethnicity: row.ethnicity,
    workerName: row.worker_name,
  }))
}

/** By child. */
async function formerRefs(db: ReadDatabase) {
  const rows = await db
    .selectFrom('child_identifier')
    .select(['child_id', 'value'])
    .where('kind', '=', 'former_ref')
    .where('withdrawn_at', 'is', null)
    .execute()
  return groupBy(rows, ({ child_id }) => child_id)
}

async function knownCare(db: ReadDatabase): Promise<KnownRegister['careEpisodes']> {
  const rows = await db.selectFrom('care_episode').selectAll().where('withdrawn_at', 'is', null).execute()
  return rows.map(({ child_id, ...row }) => ({ ...row, childId: child_id }))
}

/** One entry a stretch of one type, as the return writes it. */
async function knownEpisodes(db: ReadDatabase): Promise<KnownEpisode[]> {
  const episodes = await registerEpisodes(db)
  return episodes.flatMap((episode) => {
    const stretches = stretchesOf(episode)
    return stretches.map(({ type, start, end }) => ({
      id: episode.id,
      version: episode.version,
      childId: episode.childId,
      ref: episode.ref,
      type,
      start: start === null ? null : writeIsoDate(start),
      end: end === null ? null : writeIsoDate(end),
      setAside: episode.status === 'cancelled' || episode.status === 'duplicate',
      beforeHomeward: episode.beforeHomeward,
      inParts: stretches.length > 1,
    }))
  })
}

async function knownHomes(db: ReadDatabase): Promise<HomesByUrn> {
  const rows = await db
    .selectFrom('place')
    .select(['id', 'name', 'la', 'urn'])
    .where('urn', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const byUrn = groupBy(rows, ({ urn }) => urn?.toUpperCase() ?? '')
  return new Map(
    [...byUrn].flatMap(([urn, [home, second]]) =>
      home === undefined || second !== undefined ? [] : [[urn, home] as const],
    ),
  )
}

async function knownFileRows(db: ReadDatabase): Promise<KnownFileRow[]> {
  const rows = await db
    .selectFrom('missing_file_row')
    .select(['id', 'year', 'row', 'child_ref', 'dob', 'missing', 'mis_start', 'mis_end'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ child_ref, mis_start, mis_end, ...row }) => ({
    ...row,
    child: child_ref,
    misStart: mis_start,
    misEnd: mis_end,
  }))
}
