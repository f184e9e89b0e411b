import { plainDateWords } from '../../../../shared/domain/time/words'
import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import type { EpisodeRow } from '../../../../shared/returns/ssda903/types'
import type { CareEpisodeFacts, Clash, KnownCareEpisode, KnownChild, RowProblem } from './known'
import { blankAsNull } from './planChildren'

export interface NewCareEpisode {
  readonly childKey: string
  readonly facts: CareEpisodeFacts
}

export interface CareEpisodesPlan {
  readonly newRows: readonly NewCareEpisode[]
  readonly matched: number
  /** Open in the register, ended in the file: written without asking. */
  readonly ended: readonly { readonly known: KnownCareEpisode; readonly patch: Partial<CareEpisodeFacts> }[]
  readonly clashes: readonly Clash[]
  readonly problems: readonly RowProblem[]
}

/** One Episodes table as the person brought it. */
export interface EpisodesFile {
  readonly file: string
  readonly lastYear: boolean
  readonly rows: readonly EpisodeRow[]
}

interface Reading {
  readonly file: string
  readonly lastYear: boolean
  readonly row: EpisodeRow
  readonly facts: CareEpisodeFacts
}

const columns = [
  'dec',
  'rne',
  'ls',
  'cin',
  'place',
  'place_provider',
  'rec',
  'reason_place_change',
  'home_post',
  'pl_post',
  'urn',
] as const
type Column = (typeof columns)[number]

/** Columns that change together when a care episode ends. */
const endColumns: ReadonlySet<string> = new Set(['dec', 'rec', 'reason_place_change'])

/**
 * Compares the rows of episodes.csv with the care episodes held. A row is the same care episode when child and DECOM
 * agree; rows are taken one for one, exact twins first, so that two rows of one day stay two. Of a care episode that
 * stands in both years' files this year's row is the one to go by.
 */
export function planCareEpisodes(
  files: readonly EpisodesFile[],
  children: ReadonlyMap<string, KnownChild>,
  known: readonly KnownCareEpisode[],
): CareEpisodesPlan {
  const problems: RowProblem[] = []
  const readings = withoutOlder(
    files.flatMap((file) => readingsOf(file, problems)),
    children,
  )
  const held = new Held(known)
  const plan = {
    newRows: [] as NewCareEpisode[],
    matched: 0,
    ended: [] as { known: KnownCareEpisode; patch: Partial<CareEpisodeFacts> }[],
    clashes: [] as Clash[],
  }
  const rest = readings.filter((reading) => {
    const child = children.get(reading.row.childKey)
    const twin = held.take(child, reading.facts, (row) => differing(row, reading.facts).length === 0)
    if (twin) plan.matched += 1
    return twin === undefined
  })
  for (const reading of rest) {
    const child = children.get(reading.row.childKey)
    const same = held.take(child, reading.facts, () => true)
    if (!child || !same) {
      plan.newRows.push({ childKey: reading.row.childKey, facts: reading.facts })
      continue
    }
    plan.matched += 1
    const different = differing(same, reading.facts)
    if (same.dec === null && different.every((column) => endColumns.has(column)))
      plan.ended.push({ known: same, patch: picked(reading.facts, different) })
    // Last year's file tells less than a register that already knows the end.
    else if (!reading.lastYear || same.dec === null)
      plan.clashes.push(...different.map((column) => clashOf(child, same, reading, column)))
  }
  return { ...plan, problems }
}

/** Last year's rows only where this year's file does not speak of the same care episode. */
function withoutOlder(readings: readonly Reading[], children: ReadonlyMap<string, KnownChild>): Reading[] {
  const keyOf = ({ row, facts }: Reading): string =>
    `${children.get(row.childKey)?.id ?? row.childKey}/${facts.decom}`
  const newer = new Set(readings.filter(({ lastYear }) => !lastYear).map(keyOf))
  return readings.filter((reading) => !reading.lastYear || !newer.has(keyOf(reading)))
}

function readingsOf({ file, lastYear, rows }: EpisodesFile, problems: RowProblem[]): Reading[] {
  return rows.flatMap((row) => {
    const problem = problemOf(row)
    if (problem === null) return [{ file, lastYear, row, facts: factsOf(row) }]
    problems.push({ file, line: row.line, child: row.child === '' ? null : row.child, message: problem })
    return []
  })
}

function problemOf(row: EpisodeRow): string | null {
  if (row.decomDay === null) return 'DECOM is blank or not a real date, so the care episode cannot be placed.'
  if (row.dec !== '' && row.decDay === null) return 'DEC is not a real date.'
  if (row.decDay !== null && row.decDay < row.decomDay) return 'DEC is before DECOM.'
  return null
}

function factsOf(row: EpisodeRow): CareEpisodeFacts {
  return {
    decom: writeIsoDate(row.decomDay ?? 0),
    dec: row.decDay === null ? null : writeIsoDate(row.decDay),
    rne: blankAsNull(row.rne),
    ls: blankAsNull(row.ls),
    cin: blankAsNull(row.cin),
    place: blankAsNull(row.place),
    place_provider: blankAsNull(row.placeProvider),
    rec: blankAsNull(row.rec),
    reason_place_change: blankAsNull(row.reasonPlaceChange),
    home_post: blankAsNull(row.homePost),
    pl_post: blankAsNull(row.plPost),
    urn: blankAsNull(row.urn),
  }
}

/** The care episodes of the register, each to be met by one row of the files. */
class Held {
  readonly #rows = new Map<string, KnownCareEpisode[]>()

  constructor(known: readonly KnownCareEpisode[]) {
    for (const row of known) {
      const key = `${row.childId}/${row.decom}`
      const list = this.#rows.get(key)
      if (list) list.push(row)
      else this.#rows.set(key, [row])
    }
  }

  /** Takes one of that child and day out of the pool. */
  take(
    child: KnownChild | undefined,
    { decom }: CareEpisodeFacts,
    fits: (row: KnownCareEpisode) => boolean,
  ): KnownCareEpisode | undefined {
    const list = child && this.#rows.get(`${child.id}/${decom}`)
    const at = list?.findIndex(fits) ?? -1
    return at < 0 ? undefined : list?.splice(at, 1)[0]
  }
}

function differing(known: CareEpisodeFacts, facts: CareEpisodeFacts): Column[] {
  return columns.filter((column) => known[column] !== facts[column])
}

function picked(facts: CareEpisodeFacts, names: readonly Column[]): Partial<CareEpisodeFacts> {
  return Object.fromEntries(names.map((column) => [column, facts[column]]))
}

function clashOf(
  child: KnownChild,
  known: KnownCareEpisode,
  { file, row, facts }: Reading,
  column: Column,
): Clash {
  return {
    key: `care/${known.id}/${column}`,
    what: 'careEpisode',
    child: child.label,
    childId: child.id,
    field: `${column.toUpperCase()} of the care episode from ${plainDateWords(facts.decom)}`,
    register: cellWords(column, known),
    fromFile: cellWords(column, facts),
    file,
    line: row.line,
    change: { table: 'care_episode', id: known.id, patch: { [column]: facts[column] } },
  }
}

function cellWords(column: Column, facts: CareEpisodeFacts): string {
  const value = facts[column]
  if (value === null) return column === 'dec' ? 'still going on' : '(blank)'
  return column === 'dec' ? plainDateWords(value) : value
}
