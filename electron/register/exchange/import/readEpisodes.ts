import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { EarlierEpisode } from '../sheets/earlierEpisodes'
import type { RowProblem } from './known'

/** Where an incident was read: a row of a Missing table, or a line of the template of earlier episodes. */
export type EpisodeOrigin =
  | { readonly from: 'missingFile'; readonly year: number; readonly row: MissingRow }
  | { readonly from: 'earlierEpisodes'; readonly episode: EarlierEpisode }

/** One incident as a file tells it. */
export interface EpisodeReading {
  readonly file: string
  readonly line: number
  readonly childKey: string
  readonly type: 'M' | 'A'
  /** Local dates. */
  readonly start: string
  readonly end: string | null
  readonly origin: EpisodeOrigin
}

/** One Missing table as the person brought it. */
export interface MissingFile {
  readonly file: string
  /** Collection year, by the year it ends in. */
  readonly year: number
  readonly rows: readonly MissingRow[]
}

/** The incidents of a Missing table, and the rows that cannot be placed. */
export function readMissingFile({ file, year, rows }: MissingFile): {
  readings: EpisodeReading[]
  problems: RowProblem[]
} {
  const problems: RowProblem[] = []
  const readings = rows.flatMap((row): EpisodeReading[] => {
    const problem = problemOf(row)
    if (problem !== null) {
      problems.push({ file, line: row.line, child: row.child === '' ? null : row.child, message: problem })
      return []
    }
    const start = writeIsoDate(row.startDay ?? 0)
    const end = row.endDay === null ? null : writeIsoDate(row.endDay)
    const origin: EpisodeOrigin = { from: 'missingFile', year, row }
    return [{ file, line: row.line, childKey: row.childKey, type: typeOf(row) ?? 'A', start, end, origin }]
  })
  return { readings, problems }
}

/** Case and spaces are forgiven here; rule 1006 still tells of them. */
function typeOf({ missing }: MissingRow): 'M' | 'A' | null {
  const type = missing.trim().toUpperCase()
  return type === 'M' || type === 'A' ? type : null
}

function problemOf(row: MissingRow): string | null {
  if (typeOf(row) === null) return 'MISSING must be M or A (rule 1006).'
  if (row.startDay === null) return 'MIS_START is blank or not a real date (rule 1004).'
  if (row.misEnd.trim() !== '' && row.endDay === null) return 'MIS_END is not a real date (rule 1005).'
  if (row.endDay !== null && row.endDay < row.startDay) return 'MIS_END is before MIS_START (rule 567).'
  return null
}

/** The incidents of the template of earlier episodes. `keyOf` says which child of the plan a line is about. */
export function readEarlier(
  file: string,
  episodes: readonly EarlierEpisode[],
  keyOf: (episode: EarlierEpisode) => string,
): EpisodeReading[] {
  return episodes.map((episode) => ({
    file,
    line: episode.line,
    childKey: keyOf(episode),
    type: episode.type,
    start: localDateOfMoment(episode.start) ?? '',
    end: localDateOfMoment(episode.end),
    origin: { from: 'earlierEpisodes', episode },
  }))
}
