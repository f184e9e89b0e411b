import type { ImportTable } from '../../../shared/contract/exchange'

/** What is known of a file, as far as its year is to be told. */
export interface FileToArrange {
  readonly key: string
  readonly table: ImportTable
  readonly yearGuess: number | null
  /** What the person said; null while they said nothing. */
  readonly saidLastYear: boolean | null
}

export interface Arranged {
  /** Collection year of this year's files, by the year it ends in; null where no file tells it. */
  readonly year: number | null
  /** Keys of last year's files. */
  readonly lastYear: ReadonlySet<string>
}

/** Whether a table is of a year: the three of the 903 are, lists and the template are not. */
export function isOfYear(table: ImportTable): boolean {
  return table === 'header' || table === 'episodes' || table === 'missing'
}

/**
 * Tells this year's files from last year's. Dates decide; a file without any (header.csv) is this year's unless there
 * is one already. The newest date in episodes.csv says only that the file is no older: where nobody moved since, that
 * can be years ago, so one that came alone is this year's. What the person said stands.
 */
export function arrangeFiles(files: readonly FileToArrange[]): Arranged {
  const ofYear = files.filter(({ table }) => isOfYear(table))
  const guesses = ofYear.flatMap(({ yearGuess, saidLastYear }) =>
    yearGuess === null ? [] : [saidLastYear === true ? yearGuess + 1 : yearGuess],
  )
  const year = guesses.length === 0 ? null : Math.max(...guesses)
  const oneEpisodes = ofYear.filter(({ table }) => table === 'episodes').length === 1
  const lastYear = new Set<string>()
  const taken = new Set<ImportTable>()
  for (const { table, saidLastYear } of ofYear) if (saidLastYear === false) taken.add(table)
  for (const { key, table, yearGuess, saidLastYear } of ofYear) {
    const dated = yearGuess !== null && !(table === 'episodes' && oneEpisodes)
    const older = dated && year !== null ? yearGuess < year : taken.has(table)
    if (saidLastYear ?? older) lastYear.add(key)
    else taken.add(table)
  }
  return { year, lastYear }
}
