import { collectionYearDays, writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import { episodeClash } from './episodeClash'
import type { Clash, KnownChild, KnownEpisode } from './known'
import type { EpisodeOrigin, EpisodeReading } from './readEpisodes'

/** An incident the register does not hold. */
export interface NewEpisode {
  readonly reading: EpisodeReading
  /** Local date; a later file of the same import may have given it. */
  readonly end: string | null
}

/** The episode a row of a Missing table tells of: one the register holds, or a new one. */
export type EpisodeOfRow = { readonly known: KnownEpisode } | { readonly added: NewEpisode }

export interface EpisodesPlan {
  readonly newRows: readonly NewEpisode[]
  /** Incidents that are in the register already. */
  readonly matched: readonly KnownEpisode[]
  /** From an earlier file and open there; this file tells the end. */
  readonly ended: readonly { readonly known: KnownEpisode; readonly end: string }[]
  readonly clashes: readonly Clash[]
  readonly ofRow: ReadonlyMap<MissingRow, EpisodeOfRow>
}

/**
 * Compares what the files tell with the register. The same row is CHILD + type + start + end, counted as a multiset: twins
 * on one day are two incidents. The same start with an end now given is "ended since"; every other difference is a
 * clash. Files are taken in the order given, last year's first, so that a carried-over row meets its own beginning.
 *
 * @param children known children by the key the readings use
 */
export function planEpisodes(
  files: readonly (readonly EpisodeReading[])[],
  children: ReadonlyMap<string, KnownChild>,
  known: readonly KnownEpisode[],
): EpisodesPlan {
  const planner = new Planner(children, known)
  for (const readings of files) planner.take(readings)
  return planner.result()
}

type Pool<T> = Map<string, T[]>
/** What this same import already brought in: a carried-over incident is one incident. */
type Added = { -readonly [K in keyof NewEpisode]: NewEpisode[K] }

/** What one file has not met yet: every episode is met by one row of a file, and by one of the next file again. */
interface Unmet {
  readonly held: Pool<KnownEpisode>
  readonly added: Pool<Added>
}

class Planner {
  readonly #children: ReadonlyMap<string, KnownChild>
  readonly #held: Pool<KnownEpisode> = new Map()
  readonly #added: Pool<Added> = new Map()
  readonly #matched = new Set<KnownEpisode>()
  readonly #ended = new Map<KnownEpisode, string>()
  readonly #clashes: Clash[] = []
  readonly #ofRow = new Map<MissingRow, EpisodeOfRow>()

  constructor(children: ReadonlyMap<string, KnownChild>, known: readonly KnownEpisode[]) {
    this.#children = children
    // What counts comes first: a row meets a cancelled episode only where nothing else is left.
    const ordered = known.toSorted((a, b) => Number(a.setAside) - Number(b.setAside))
    for (const episode of ordered) push(this.#held, `${episode.childId}/${episode.start ?? ''}`, episode)
  }

  /** One file: exact twins first, then rows that end something open, then what is left. */
  take(readings: readonly EpisodeReading[]): void {
    const unmet: Unmet = { held: copyOf(this.#held), added: copyOf(this.#added) }
    const rest = readings.filter((reading) => !this.#meetTwin(reading, unmet))
    const left = rest.filter((reading) => !this.#meetOpen(reading, unmet))
    for (const reading of left) if (!this.#meetOther(reading, unmet)) this.#add(reading)
  }

  result(): EpisodesPlan {
    return {
      newRows: [...this.#added.values()].flat(),
      matched: [...this.#matched].filter((known) => !this.#ended.has(known)),
      ended: [...this.#ended].map(([known, end]) => ({ known, end })),
      clashes: this.#clashes,
      ofRow: this.#ofRow,
    }
  }

  #meetTwin(reading: EpisodeReading, unmet: Unmet): boolean {
    const known = takeFrom(
      unmet.held,
      this.#key(reading),
      (episode) =>
        episode.type === reading.type && tellsEnd(reading, this.#ended.get(episode) ?? episode.end),
    )
    if (known) return this.#isKnown(reading, known)
    const twin = takeFrom(
      unmet.added,
      this.#key(reading),
      (other) => other.reading.type === reading.type && tellsEnd(reading, other.end),
    )
    if (twin) this.#link(reading, { added: twin })
    return twin !== undefined
  }

  #meetOpen(reading: EpisodeReading, unmet: Unmet): boolean {
    const { end, type } = reading
    if (end === null) return false
    const known = takeFrom(
      unmet.held,
      this.#key(reading),
      (episode) => episode.type === type && episode.end === null && isOnlyTold(episode),
    )
    if (known) {
      this.#ended.set(known, end)
      return this.#isKnown(reading, known)
    }
    const carried = takeFrom(
      unmet.added,
      this.#key(reading),
      (other) => other.reading.type === type && other.end === null,
    )
    if (!carried) return false
    carried.end = end
    this.#link(reading, { added: carried })
    return true
  }

  #meetOther(reading: EpisodeReading, unmet: Unmet): boolean {
    const child = this.#children.get(reading.childKey)
    const known = takeFrom(unmet.held, this.#key(reading), () => true)
    if (!child || !known) return false
    if (known.setAside) return this.#isKnown(reading, known)
    this.#clashes.push(episodeClash(child, known, reading))
    this.#link(reading, { known })
    return true
  }

  #add(reading: EpisodeReading): void {
    const added: Added = { reading, end: reading.end }
    push(this.#added, this.#key(reading), added)
    this.#link(reading, { added })
  }

  #isKnown(reading: EpisodeReading, known: KnownEpisode): true {
    this.#matched.add(known)
    this.#link(reading, { known })
    return true
  }

  #link({ origin }: EpisodeReading, episode: EpisodeOfRow): void {
    if (origin.from === 'missingFile') this.#ofRow.set(origin.row, episode)
  }

  /** A known child may stand in two files under two references; one the register does not know has its key alone. */
  #key({ childKey, start }: EpisodeReading): string {
    return `${this.#children.get(childKey)?.id ?? childKey}/${start}`
  }
}

/** Only a file told of it so far; people who record one end it themselves. */
function isOnlyTold({ beforeHomeward, inParts, setAside }: KnownEpisode): boolean {
  return beforeHomeward && !inParts && !setAside
}

/** Whether a row says that end. A file of a year leaves an end after 31 March blank. */
function tellsEnd({ end, origin }: EpisodeReading, known: string | null): boolean {
  return end === known || (end === null && known !== null && isAfterYear(origin, known))
}

function isAfterYear(origin: EpisodeOrigin, day: string): boolean {
  return origin.from === 'missingFile' && day > writeIsoDate(collectionYearDays(origin.year).lastDay)
}

function copyOf<T>(pool: Pool<T>): Pool<T> {
  return new Map([...pool].map(([key, list]) => [key, [...list]]))
}

function push<T>(pool: Pool<T>, key: string, value: T): void {
  const list = pool.get(key)
  if (list) list.push(value)
  else pool.set(key, [value])
}

function takeFrom<T>(pool: Pool<T>, key: string, fits: (value: T) => boolean): T | undefined {
  const list = pool.get(key)
  const at = list?.findIndex(fits) ?? -1
  return at < 0 ? undefined : list?.splice(at, 1)[0]
}
