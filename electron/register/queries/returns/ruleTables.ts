import {
  collectionYearDays,
  readIsoDate,
  writeDate,
  writeIsoDate,
} from '../../../../shared/returns/ssda903/dates'
import { episodeRow, headerRow } from '../../../../shared/returns/ssda903/rows'
import type { EpisodeRow, HeaderRow, MissingRow } from '../../../../shared/returns/ssda903/types'
import { addDays } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import type { CareEpisodeFacts } from '../../exchange/import/known'
import { sentRows } from './sentReturns'

/** The tables the rules ask for beside the rows themselves, from what the register holds; null where it holds none. */
export interface RuleTables {
  readonly episodes: EpisodeRow[] | null
  readonly header: HeaderRow[] | null
  readonly missingLast: MissingRow[] | null
  /** Child of an Episodes row, by its place in `episodes`. */
  readonly episodeChildIds: readonly string[]
}

interface CareRow extends CareEpisodeFacts {
  readonly child_id: string
  readonly local_ref: string
}

/** @param year collection year, by the year it ends in */
export async function ruleTables(db: ReadDatabase, year: number): Promise<RuleTables> {
  const care = [...(await importedCare(db, year)), ...(await typedCare(db, year))].map((row) =>
    asOfYear(row, yearBounds(year).last),
  )
  const header = await headerRows(db)
  return {
    episodes: care.length === 0 ? null : care.map(asEpisodeRow),
    header: header.length === 0 ? null : header,
    missingLast: await sentRows(db, year - 1),
    episodeChildIds: care.map(({ child_id }) => child_id),
  }
}

function yearBounds(year: number): { first: string; last: string } {
  const { firstDay, lastDay } = collectionYearDays(year)
  return { first: writeIsoDate(firstDay), last: writeIsoDate(lastDay) }
}

/** What ended after 31 March still went on in the file of the year: no end and no reason for one stand there. */
function asOfYear(row: CareRow, last: string): CareRow {
  if (row.dec === null || row.dec <= last) return row
  return { ...row, dec: null, rec: null, reason_place_change: null }
}

/** Rows of the council's episodes.csv that lie in the year, as DfE's file of that year has them. */
async function importedCare(db: ReadDatabase, year: number): Promise<CareRow[]> {
  const { first, last } = yearBounds(year)
  const rows = await db
    .selectFrom('care_episode')
    .innerJoin('child', 'child.id', 'care_episode.child_id')
    .selectAll('care_episode')
    .select('child.local_ref')
    .where('care_episode.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .where('decom', '<=', last)
    .where((where) => where.or([where('dec', 'is', null), where('dec', '>=', first)]))
    .orderBy('child.local_ref')
    .orderBy('decom')
    // Of two that begin on one day the one that goes on stands last: the rules take the last row's end (5.1).
    .orderBy('dec', (order) => order.asc().nullsLast())
    .execute()
  return rows.flatMap(({ local_ref, ...row }) => (local_ref === null ? [] : [{ ...row, local_ref }]))
}

/** Looked-after periods a person typed in, for children who are in no episodes.csv yet. */
async function typedCare(db: ReadDatabase, year: number): Promise<CareRow[]> {
  const { first, last } = yearBounds(year)
  const rows = await db
    .selectFrom('status_period')
    .innerJoin('child', 'child.id', 'status_period.child_id')
    .select(['status_period.child_id', 'child.local_ref', 'started_on', 'ended_on', 'legal_status'])
    .where('status_period.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .where('care_status', '=', 'looked_after')
    .where('status_period.source', '!=', 'imported')
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', first)]))
    .orderBy('child.local_ref')
    .orderBy('started_on')
    .execute()
  return rows.flatMap(({ child_id, local_ref, started_on, ended_on, legal_status }, at) => {
    if (local_ref === null) return []
    const next = rows[at + 1]
    // The register's stretches share no day; in episodes.csv the end of one is the start of the next (4).
    const goesOn =
      ended_on !== null && next?.child_id === child_id && next.started_on === addDays(ended_on, 1)
    const dec = goesOn ? next.started_on : ended_on
    if (started_on > last) return []
    return [{ ...noCareFacts, child_id, local_ref, decom: started_on, dec, ls: legal_status }]
  })
}

const noCareFacts = {
  rne: null,
  cin: null,
  place: null,
  place_provider: null,
  rec: null,
  reason_place_change: null,
  home_post: null,
  pl_post: null,
  urn: null,
} as const

function asEpisodeRow(row: CareRow, at: number): EpisodeRow {
  return episodeRow(at + 1, at + 2, [
    row.local_ref,
    returnDate(row.decom),
    row.rne ?? '',
    row.ls ?? '',
    row.cin ?? '',
    row.place ?? '',
    row.place_provider ?? '',
    row.dec === null ? '' : returnDate(row.dec),
    row.rec ?? '',
    row.reason_place_change ?? '',
    row.home_post ?? '',
    row.pl_post ?? '',
    row.urn ?? '',
  ])
}

function returnDate(iso: string): string {
  const day = readIsoDate(iso)
  return day === null ? '' : writeDate(day)
}

/**
 * The children the council's header.csv holds: those with a looked-after period, and those a header brought in, which
 * only a header gives a sex to. Dates of birth are the register's.
 */
async function headerRows(db: ReadDatabase): Promise<HeaderRow[]> {
  const rows = await db
    .selectFrom('child')
    .select(['local_ref', 'sex_903', 'dob', 'ethnicity'])
    .where('withdrawn_at', 'is', null)
    .where('local_ref', 'is not', null)
    .where((where) =>
      where.or([
        where(
          'id',
          'in',
          where
            .selectFrom('status_period')
            .select('child_id')
            .where('care_status', '=', 'looked_after')
            .where('withdrawn_at', 'is', null),
        ),
        where.and([where('source', '=', 'imported'), where('sex_903', 'is not', null)]),
      ]),
    )
    .orderBy('local_ref')
    .execute()
  return rows.map(({ local_ref, sex_903, dob, ethnicity }, at) =>
    headerRow(at + 1, at + 2, [
      local_ref ?? '',
      sex_903 ?? '',
      dob === null ? '' : returnDate(dob),
      ethnicity ?? '',
    ]),
  )
}
