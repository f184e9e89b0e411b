import type { EpisodeRow, ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { EarlierEpisode } from '../sheets/earlierEpisodes'
import type { NamedChild } from '../sheets/namesList'
import type { EpisodesFile } from './planCareEpisodes'
import type { Mention } from './planChildren'
import type { MissingFile } from './readEpisodes'
import { guessYear, type FileFacts, type ReadFile } from './readFiles'

/** A file with the year it is of: this year's return or last year's. */
export interface FileInYear {
  readonly read: ReadFile
  readonly facts: FileFacts
  readonly lastYear: boolean
}

/**
 * The collection year of this year's files where nobody said it: what their own dates tell, missing incidents before
 * care episodes, or the year after last year's. Null where no file holds a date of the return.
 */
export function yearOfFiles(files: readonly FileInYear[]): number | null {
  const guess = (table: ReadFile['table'], lastYear: boolean): number | null => {
    const found = files.find((file) => file.read.table === table && file.lastYear === lastYear)
    return found === undefined ? null : guessYear(found.read)
  }
  const last = guess('missing', true) ?? guess('episodes', true)
  return guess('missing', false) ?? guess('episodes', false) ?? (last === null ? null : last + 1)
}

/** The tables the numbered rules ask for. */
export function returnTables(files: readonly FileInYear[]): ReturnTables {
  const tables: { -readonly [K in keyof ReturnTables]: ReturnTables[K] } = {
    missing: null,
    episodes: null,
    header: null,
    missingLast: null,
  }
  for (const { read, lastYear } of files) {
    if (read.table === 'missing' && lastYear) tables.missingLast = read.rows
    else if (read.table === 'missing') tables.missing = read.rows
    else if (read.table === 'episodes' && !lastYear) tables.episodes = read.rows
    else if (read.table === 'header' && !lastYear) tables.header = read.rows
  }
  return tables
}

/** Header rows say most of a child, so they come first; this year's before last year's. */
export function mentionsOf(files: readonly FileInYear[]): Mention[] {
  const ordered = files.toSorted((a, b) => Number(a.lastYear) - Number(b.lastYear))
  const headers = ordered.flatMap(({ read }): Mention[] =>
    read.table === 'header'
      ? read.rows.map((row) => ({ ...placeOf(read.file, row), dobDay: row.dobDay, header: row }))
      : [],
  )
  const others = ordered.flatMap(({ read }): Mention[] => {
    if (read.table !== 'missing' && read.table !== 'episodes') return []
    return read.rows.map((row) => ({
      ...placeOf(read.file, row),
      dobDay: 'dobDay' in row ? row.dobDay : null,
      header: null,
    }))
  })
  return [...headers, ...others]
}

function placeOf(
  file: string,
  { line, child }: Pick<EpisodeRow, 'line' | 'child'>,
): Pick<Mention, 'file' | 'line' | 'child'> {
  return { file, line, child }
}

/** Every episodes.csv among the files, last year’s too. */
export function episodesFiles(files: readonly FileInYear[]): EpisodesFile[] {
  return files.flatMap(({ read, lastYear }) =>
    read.table === 'episodes' ? [{ file: read.file, lastYear, rows: read.rows }] : [],
  )
}

/** Last year's first, so that a carried-over row meets its own beginning. @param year of this year's files */
export function missingFiles(files: readonly FileInYear[], year: number): MissingFile[] {
  return files
    .toSorted((a, b) => Number(b.lastYear) - Number(a.lastYear))
    .flatMap(({ read, lastYear }) =>
      read.table === 'missing'
        ? [{ file: read.file, year: lastYear ? year - 1 : year, rows: read.rows }]
        : [],
    )
}

/** The spreadsheet of earlier episodes among the files; without rows where there is none. */
export function earlierFile(files: readonly FileInYear[]): {
  file: string
  episodes: readonly EarlierEpisode[]
} {
  const found = files.find(({ read }) => read.table === 'earlierEpisodes')
  if (found?.read.table !== 'earlierEpisodes') return { file: '', episodes: [] }
  return { file: found.read.file, episodes: found.read.rows }
}

/** The list of names among the files; null where there is none. */
export function namesFile(
  files: readonly FileInYear[],
): { file: string; names: readonly NamedChild[] } | null {
  const found = files.find(({ read }) => read.table === 'names')
  return found?.read.table === 'names' ? { file: found.read.file, names: found.read.rows } : null
}

/** What the batch is called after: a spreadsheet of earlier episodes before the 903, the 903 before names. */
export function kindOf(files: readonly FileInYear[]): 'ssda903' | 'names' | 'earlierEpisodes' {
  const tables = new Set(files.map(({ read }) => read.table))
  if (tables.has('earlierEpisodes')) return 'earlierEpisodes'
  return tables.has('missing') || tables.has('episodes') || tables.has('header') ? 'ssda903' : 'names'
}
