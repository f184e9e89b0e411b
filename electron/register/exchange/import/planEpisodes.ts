import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { EarlierEpisode } from '../sheets/earlierEpisodes'
import type { Clash, KnownChild, KnownEpisode, RowProblem } from './known'

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
type Reading = EpisodeReading

/** An incident the register does not hold. */
export interface NewEpisode {
  readonly reading: EpisodeReading
  /** Local date; a later file of the same import may have given it. */
  readonly end: string | null
  /** Every row that spoke of it, this one first: kept as what DfE was sent. */
  readonly origins: readonly EpisodeOrigin[]
}

export interface EpisodesPlan {
  readonly newRows: readonly NewEpisode[]
  /** Incidents that are in the register already; the file's row is kept beside them. */
  readonly matched: readonly { readonly known: KnownEpisode; readonly origin: EpisodeOrigin }[]
  /** Open in the register, ended in the file. */
  readonly ended: readonly {
    readonly known: KnownEpisode
    readonly end: string
    readonly origin: EpisodeOrigin
  }[]
  readonly clashes: readonly Clash[]
}

/** One Missing table as the person brought it. */
export interface MissingFile {
  readonly file: string
  readonly year: number
  readonly rows: readonly MissingRow[]
}

/** What the earlier file of this same import already brought in: a carried-over incident is one incident. */
interface Pending {
  readonly reading: Reading
  end: string | null
  readonly origins: EpisodeOrigin[]
}

/** The incidents of a Missing table, and the rows that cannot be placed. */
export function readMissingFile(file: MissingFile): { readings: Reading[]; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  return { readings: file.rows.flatMap((row) => read(file, row, problems)), problems }
}

/** The incidents of the template of earlier episodes. `keyOf` says which child of the plan a line is about. */
export function readEarlier(
  file: string,
  episodes: readonly EarlierEpisode[],
  keyOf: (episode: EarlierEpisode) => string,
): Reading[] {
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

/**
 * Compares what the files tell with the register. The same row is CHILD + type + start + end, counted as a multiset: twins
 * on one day are two incidents. The same start with an end now given is "ended since"; every other difference is a
 * clash. Files are taken in the order given, last year's first, so that a carried-over row meets its own beginning.
 */
export function planEpisodes(
  files: readonly (readonly Reading[])[],
  children: ReadonlyMap<string, KnownChild>,
  known: readonly KnownEpisode[],
): EpisodesPlan {
  const plan = new Planner(children, known)
  for (const readings of files) plan.take(readings)
  return plan.result()
}

class Planner {
  readonly #children: ReadonlyMap<string, KnownChild>
  readonly #held = new Map<string, KnownEpisode[]>()
  readonly #pending = new Map<string, Pending[]>()
  readonly #matched: { known: KnownEpisode; origin: EpisodeOrigin }[] = []
  readonly #ended: { known: KnownEpisode; end: string; origin: EpisodeOrigin }[] = []
  readonly #clashes: Clash[] = []

  constructor(children: ReadonlyMap<string, KnownChild>, known: readonly KnownEpisode[]) {
    this.#children = children
    for (const episode of known) push(this.#held, `${episode.childId}/${episode.start ?? ''}`, episode)
  }

  /** One file: exact twins first, then rows that end something open, then what is left. */
  take(readings: readonly Reading[]): void {
    const held = new Map([...this.#held].map(([key, list]) => [key, [...list]]))
    const pending = new Map([...this.#pending].map(([key, list]) => [key, [...list]]))
    const rest = readings.filter((reading) => !this.#takeTwin(reading, held, pending))
    const left = rest.filter((reading) => !this.#takeEnded(reading, held, pending))
    for (const reading of left) {
      if (!this.#takeClash(reading, held))
        push(this.#pending, pendingKey(reading), { reading, end: reading.end, origins: [reading.origin] })
    }
  }

  result(): EpisodesPlan {
    const newRows = [...this.#pending.values()].flat()
    return { newRows, matched: this.#matched, ended: this.#ended, clashes: this.#clashes }
  }

  #takeTwin(reading: Reading, held: Map<string, KnownEpisode[]>, pending: Map<string, Pending[]>): boolean {
    const known = takeFrom(
      held,
      this.#heldKey(reading),
      (episode) => episode.type === reading.type && episode.end === reading.end,
    )
    if (known) {
      this.#matched.push({ known, origin: reading.origin })
      return true
    }
    const twin = takeFrom(
      pending,
      pendingKey(reading),
      (other) => other.reading.type === reading.type && other.end === reading.end,
    )
    twin?.origins.push(reading.origin)
    return twin !== undefined
  }

  #takeEnded(reading: Reading, held: Map<string, KnownEpisode[]>, pending: Map<string, Pending[]>): boolean {
    const { end } = reading
    if (end === null) return false
    const known = takeFrom(
      held,
      this.#heldKey(reading),
      (episode) => episode.type === reading.type && episode.end === null,
    )
    if (known) {
      this.#ended.push({ known, end, origin: reading.origin })
      return true
    }
    const carried = takeFrom(
      pending,
      pendingKey(reading),
      (other) => other.reading.type === reading.type && other.end === null,
    )
    if (carried) {
      carried.end = end
      carried.origins.push(reading.origin)
    }
    return carried !== undefined
  }

  #takeClash(reading: Reading, held: Map<string, KnownEpisode[]>): boolean {
    const child = this.#children.get(reading.childKey)
    const known = takeFrom(held, this.#heldKey(reading), () => true)
    if (!child || !known) return false
    this.#clashes.push(clashOf(child, known, reading))
    return true
  }

  #heldKey({ childKey, start }: Reading): string {
    return `${this.#children.get(childKey)?.id ?? ''}/${start}`
  }
}

function pendingKey({ childKey, start }: Reading): string {
  return `${childKey}/${start}`
}

function read({ file, year }: MissingFile, row: MissingRow, problems: RowProblem[]): Reading[] {
  const problem = problemOf(row)
  if (problem !== null) {
    problems.push({ file, line: row.line, child: row.child === '' ? null : row.child, message: problem })
    return []
  }
  const type = row.missing.trim().toUpperCase() === 'M' ? 'M' : 'A'
  const start = writeIsoDate(row.startDay ?? 0)
  const end = row.endDay === null ? null : writeIsoDate(row.endDay)
  const origin: EpisodeOrigin = { from: 'missingFile', year, row }
  return [{ file, line: row.line, childKey: row.childKey, type, start, end, origin }]
}

function problemOf(row: MissingRow): string | null {
  if (!['M', 'A'].includes(row.missing.trim().toUpperCase())) return 'MISSING must be M or A (rule 1006).'
  if (row.startDay === null) return 'MIS_START is blank or not a real date (rule 1004).'
  if (row.misEnd.trim() !== '' && row.endDay === null) return 'MIS_END is not a real date (rule 1005).'
  if (row.endDay !== null && row.endDay < row.startDay) return 'MIS_END is before MIS_START (rule 567).'
  return null
}

function clashOf(child: KnownChild, known: KnownEpisode, { file, line, type, start, end }: Reading): Clash {
  return {
    key: `episode/${known.id}/${line}`,
    what: 'episode',
    child: child.label,
    field: `Episode ${known.ref} from ${start}`,
    register: `${known.type}, ${known.end ?? 'still open'}`,
    fromFile: `${type}, ${end ?? 'still open'}`,
    file,
    line,
    change: { table: 'episode', id: known.id, patch: { type, ...endColumns(type, end) } },
  }
}

/** Where an end date of the return belongs: an M ends when found, an A when back at the placement; the other is not told. */
export function endColumns(type: 'M' | 'A', end: string | null): Record<string, string | null> {
  const precision = end === null ? 'unknown' : 'date_only'
  return type === 'M'
    ? { located_at: end, located_precision: precision }
    : { returned_at: end, returned_precision: precision }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function takeFrom<T>(map: Map<string, T[]>, key: string, fits: (value: T) => boolean): T | undefined {
  const list = map.get(key)
  const at = list?.findIndex(fits) ?? -1
  return at < 0 ? undefined : list?.splice(at, 1)[0]
}
