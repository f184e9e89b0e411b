import type { SavedRow } from '../../commands/rowShapes'

/** What the register already holds, as far as an import compares it. Days are local dates. */
export interface KnownChild extends SavedRow {
  readonly localRef: string | null
  /** References of records that were put together with this one: they stand in files that were sent. */
  readonly formerRefs: readonly string[]
  /** How lists show the child: by name, or by what is known while no name is. */
  readonly label: string
  readonly forename: string | null
  readonly surname: string | null
  readonly knownAs: string | null
  readonly describedAs: string | null
  readonly dob: string | null
  readonly sex903: string | null
  readonly ethnicity: string | null
  readonly workerName: string | null
}

/** The twelve columns of a row of episodes.csv beside CHILD; null where the cell is blank. */
export interface CareEpisodeFacts {
  readonly decom: string
  readonly dec: string | null
  readonly rne: string | null
  readonly ls: string | null
  readonly cin: string | null
  readonly place: string | null
  readonly place_provider: string | null
  readonly rec: string | null
  readonly reason_place_change: string | null
  readonly home_post: string | null
  readonly pl_post: string | null
  readonly urn: string | null
}

export interface KnownCareEpisode extends SavedRow, CareEpisodeFacts {
  readonly childId: string
}

/** One stretch of one type of an episode, as the return counts it. */
export interface KnownEpisode extends SavedRow {
  readonly childId: string
  readonly ref: string
  readonly type: 'M' | 'A'
  /** Start and end as the return writes them: local dates. */
  readonly start: string | null
  readonly end: string | null
  /** Cancelled, or a second report of another: it is there, and nothing of a file changes it. */
  readonly setAside: boolean
  /** Brought in from a file, not recorded by people. */
  readonly beforeHomeward: boolean
  /** One of several stretches: no row of a file tells the whole episode. */
  readonly inParts: boolean
}

/** A row of a Missing table as it was kept when it was brought in. */
export interface KnownFileRow {
  readonly id: string
  readonly year: number
  readonly row: number
  readonly child: string
  readonly dob: string
  readonly missing: string
  readonly misStart: string
  readonly misEnd: string
}

/** A home of the register as placements are linked to it. */
export interface KnownHome {
  readonly id: string
  readonly name: string
  /** The authority it lies in, where that is recorded. */
  readonly la: string | null
}

/** Homes by Ofsted's number, upper-cased; a number two homes have is left out, because it tells neither. */
export type HomesByUrn = ReadonlyMap<string, KnownHome>

export interface KnownRegister {
  readonly children: readonly KnownChild[]
  readonly careEpisodes: readonly KnownCareEpisode[]
  readonly episodes: readonly KnownEpisode[]
  readonly fileRows: readonly KnownFileRow[]
  readonly homes: HomesByUrn
}

/** Children of the files who are known ones by what a person said: key of the child in the files to the child's id. */
export type SameChildAnswers = ReadonlyMap<string, string>

/** Where a row of a file stands, for messages. */
export interface RowPlace {
  readonly file: string
  readonly line: number | null
}

/** A row that cannot be brought in, in words the person can act on. */
export interface RowProblem extends RowPlace {
  readonly child: string | null
  readonly message: string
}

/** A difference somebody decides: the register is kept unless the file is chosen. */
export interface Clash extends RowPlace {
  readonly key: string
  readonly what: 'child' | 'careEpisode' | 'episode' | 'name'
  readonly child: string
  readonly childId: string
  readonly field: string
  readonly register: string
  readonly fromFile: string
  /** Written when the file is chosen; null where that would undo what people recorded. */
  readonly change: {
    readonly table: 'child' | 'care_episode' | 'episode'
    readonly id: string
    readonly patch: object
  } | null
}
