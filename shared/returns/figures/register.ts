import type { Birth } from '../../domain/episodes/eighteen'
import type { GroupFacts } from '../../domain/episodes/group'
import type { EpisodeStatus, EpisodeTimes } from '../../domain/episodes/types'
import type { Asked } from '../../domain/interviews/asking'
import type { Attempt, InterviewOutcome } from '../../domain/interviews/offers'
import type { Instant } from '../../domain/time/instant'
import type { LocalDate } from '../../domain/time/localDate'
import type { Moment } from '../../domain/time/moment'

/**
 * What figures are counted from, whatever the register's tables look like. Withdrawn records are not in it, cancelled
 * episodes are: what is left out is said. It has to hold every episode that began or ended in the period asked about, or
 * was open in it; whatever else it holds changes no figure.
 */
export interface CountedRegister {
  readonly children: readonly FigureChild[]
  readonly episodes: readonly FigureEpisode[]
  readonly interviews: readonly FigureInterview[]
  readonly actions: readonly FigureAction[]
  readonly help: readonly FigureHelp[]
  readonly shares: readonly FigureShare[]
  readonly incoming: readonly IncomingPlacement[]
  /** Read where a report asks for it alone: answers to requests count none of it. */
  readonly details?: RegisterDetails
}

/** What themes, places and people are counted from. */
export interface RegisterDetails {
  /** What the child said, by interview. */
  readonly themes: ReadonlyMap<string, readonly Theme[]>
  /**
   * Kind of the place the child was found at (code of the list `placeKind`), by episode; empty where something was written
   * down that is no place of the register. Episodes with nothing written are not in it.
   */
  readonly foundAt: ReadonlyMap<string, string>
  /** First half of the postcode where the child lived when it began, by episode: "TQ1". */
  readonly livedIn: ReadonlyMap<string, string>
  /** The place of the register the child was found at, by episode. */
  readonly foundPlace: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  /** By interview; one that nobody else was asked for, and of whose report nothing is known, is not in it. */
  readonly delivery: ReadonlyMap<string, Delivery>
  readonly named: readonly NamedPerson[]
  readonly flags: readonly FigureFlag[]
}

/** Who was to hold an interview, and what became of it there. */
export interface Delivery {
  /** Code of the list `deliveredBy`; null where nobody said. */
  readonly by: string | null
  /** What the interviewer works for, by name. */
  readonly organisation: string | null
  readonly requests: readonly InterviewRequest[]
  /** Day whoever held it was asked for their report. */
  readonly reportAskedOn: LocalDate | null
  readonly reportReceivedOn: LocalDate | null
}

/** Another authority or a service was asked to hold an interview. */
export interface InterviewRequest extends Asked {
  /** Code of the list `deliveredBy`. */
  readonly of: string
  /** By name, as it was typed. */
  readonly name: string | null
}

/** An option of a list of themes. */
export interface Theme {
  readonly list: string
  readonly code: string
}

/** Somebody of concern who is named in a record of an episode or an interview. */
export interface NamedPerson {
  readonly personId: string
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
}

export interface FigureFlag {
  readonly childId: string
  /** Code of the list `childFlag`. */
  readonly flag: string
  /** Days it held, both inside; null where nobody said. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export interface FigureChild extends Birth {
  readonly id: string
  readonly sex: 'M' | 'F' | 'U' | null
  /** As it was typed; null where nobody said. */
  readonly nationality: string | null
  /** Known to be an unaccompanied asylum-seeking child. */
  readonly unaccompanied: boolean
  /** Thought to have been trafficked, or known to be in modern slavery. */
  readonly trafficked: boolean
  /** Days this council looked after the child; asked for only where one of the two above holds. */
  readonly lookedAfter: readonly Days[]
}

/** Both days inside; `to` null while it goes on. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

export interface FigureEpisode {
  readonly id: string
  readonly childId: string
  readonly status: EpisodeStatus
  readonly times: EpisodeTimes
  readonly beforeHomeward: boolean
  /** Open in last year's return, and nobody has said whether the child is still missing. */
  readonly stillMissingQuestion: boolean
  /** When somebody closed the record: by then it was over, even where nobody knows since when. */
  readonly closedAt: Instant | null
  /** How the child stood on the day it began, by the dated care history and placement. */
  readonly standing: GroupFacts
  /** SSDA903 PLACE code of the placement when it began. */
  readonly placementType: string | null
  /** The home the child lived in when it began, where the register knows it as one. */
  readonly home: { readonly id: string; readonly name: string } | null
}

/** An interview that was not withdrawn, finished or not. */
export interface FigureInterview {
  readonly id: string
  readonly childId: string
  readonly episodeIds: readonly string[]
  readonly outcome: InterviewOutcome | null
  /** Code of the list `notOfferedReason` or `notCompletedReason`. */
  readonly outcomeReason: string | null
  readonly finished: boolean
  readonly held: Moment
  /** Code of the list `interviewerType`; null where nobody said. */
  readonly interviewerType: string | null
  readonly attempts: readonly Attempt[]
  /** Codes of the list `exploitation` the child's answers were given. */
  readonly exploitation: readonly string[]
}

/** What an action, an offer of help or an entry of the sharing log hangs on. */
interface HangsOn {
  readonly id: string
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
}

export interface FigureAction extends HangsOn {
  /** Code of the list `actionType`. */
  readonly type: string
  /** The day it was written down. */
  readonly recordedOn: LocalDate
}

export interface FigureHelp extends HangsOn {
  /** Code of the list `helpType`. */
  readonly type: string
  /** The day it was offered, or written down where nobody said. */
  readonly offeredOn: LocalDate
}

export interface FigureShare extends HangsOn {
  /** Code of the list `shareKind`. */
  readonly kind: string
}

/** Another authority's child, placed here. */
export interface IncomingPlacement {
  readonly id: string
  readonly childId: string
  readonly startedOn: LocalDate
  /** DfE number of the placing authority. */
  readonly placingLa: string
}
