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

interface Reading {
  readonly file: string
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

/** Columns that change together when a care episode ends. */
const endColumns: ReadonlySet<string> = new Set(['dec', 'rec', 'reason_place_change'])

/**
 * Compares the rows of episodes.csv with the care episodes held. A row is the same care episode when child and DECOM
 * agree; rows are taken one for one, exact twins first, so that two rows of one day stay two.
 */
export function planCareEpisodes(
  file: string,
  rows: readonly EpisodeRow[],
  children: ReadonlyMap<string, KnownChild>,
  known: readonly KnownCareEpisode[],
): CareEpisodesPlan {
  const problems: RowProblem[] = []
  const readings = rows.flatMap((row) => read(file, row, problems))
  const held = groupByKey(known)
  const newRows: NewCareEpisode[] = []
  const ended: { known: KnownCareEpisode; patch: Partial<CareEpisodeFacts> }[] = []
  const clashes: Clash[] = []
  let matched = 0
  const unmatched: Reading[] = []
  for (const reading of readings) {
    const child = children.get(reading.row.childKey)
    const twin =
      child &&
      take(held, child.id, reading.facts, (twinRow) => differing(twinRow, reading.facts).length === 0)
    if (twin) matched += 1
    else unmatched.push(reading)
  }
  for (const reading of unmatched) {
    const child = children.get(reading.row.childKey)
    const same = child && take(held, child.id, reading.facts, () => true)
    if (!child || !same) {
      newRows.push({ childKey: reading.row.childKey, facts: reading.facts })
      continue
    }
    matched += 1
    const different = differing(same, reading.facts)
    if (same.dec === null && different.every((column) => endColumns.has(column)))
      ended.push({ known: same, patch: picked(reading.facts, different) })
    else clashes.push(...different.map((column) => clash(child, same, reading, column)))
  }
  return { newRows, matched, ended, clashes, problems }
}

function read(file: string, row: EpisodeRow, problems: RowProblem[]): Reading[] {
  const problem = problemOf(row)
  if (problem !== null) {
    problems.push({ file, line: row.line, child: row.child === '' ? null : row.child, message: problem })
    return []
  }
  return [{ file, row, facts: factsOf(row) }]
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

type Held = Map<string, KnownCareEpisode[]>

function groupByKey(known: readonly KnownCareEpisode[]): Held {
  const held: Held = new Map()
  for (const row of known) {
    const key = `${row.childId}/${row.decom}`
    const list = held.get(key)
    if (list) list.push(row)
    else held.set(key, [row])
  }
  return held
}

/** Takes one held row of that child and day out of the pool. */
function take(
  held: Held,
  childId: string,
  facts: CareEpisodeFacts,
  fits: (row: KnownCareEpisode) => boolean,
): KnownCareEpisode | undefined {
  const list = held.get(`${childId}/${facts.decom}`)
  const at = list?.findIndex(fits) ?? -1
  return at < 0 ? undefined : list?.splice(at, 1)[0]
}

function differing(known: CareEpisodeFacts, facts: CareEpisodeFacts): (typeof columns)[number][] {
  return columns.filter((column) => known[column] !== facts[column])
}

function picked(
  facts: CareEpisodeFacts,
  names: readonly (typeof columns)[number][],
): Partial<CareEpisodeFacts> {
  return Object.fromEntries(names.map((column) => [column, facts[column]]))
}

function clash(
  child: KnownChild,
  known: KnownCareEpisode,
  { file, row, facts }: Reading,
  column: (typeof columns)[number],
): Clash {
  return {
    key: `care/${known.id}/${column}`,
    what: 'careEpisode',
    child: child.label,
    field: `${column.toUpperCase()} of the care episode from ${facts.decom}`,
    register: known[column] ?? '(blank)',
    fromFile: facts[column] ?? '(blank)',
    file,
    line: row.line,
    change: { table: 'care_episode', id: known.id, patch: { [column]: facts[column] } },
  }
}
