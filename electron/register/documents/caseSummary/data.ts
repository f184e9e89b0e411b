import type { Instant } from '../../../../shared/domain/time/instant'
import type { Whereabouts } from '../../../../shared/domain/episodes/whereabouts'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { Moment } from '../../../../shared/domain/time/moment'

/** Everything a case summary says of one child, read from the register at one moment. Codes are labels already. */
export interface CaseSummaryData {
  readonly now: Instant
  readonly child: SummaryChild
  readonly status: SummaryStatus
  readonly flags: readonly SummaryFlag[]
  /** By the day an episode started, today included. */
  readonly counts: {
    readonly days30: number
    readonly days90: number
    readonly months12: number
    readonly ever: number
  }
  /** Episodes started in each of the last twelve calendar months, oldest first; `month` is its first day. */
  readonly months: readonly { readonly month: LocalDate; readonly count: number }[]
  /** What the council has to look at: the sentences of the child's own page: "3 episodes in 90 days, reached on 20 Nov 2026 (local trigger)", and what is asked for. */
  readonly triggers: readonly string[]
  readonly open: SummaryOpenEpisode | null
  /** Newest first; cancelled ones and second reports are left out. */
  readonly episodes: readonly SummaryEpisode[]
  readonly interviews: SummaryInterviews
  /** Newest first; those that were not held with the reason. */
  readonly meetings: readonly SummaryMeeting[]
  /** Not yet done; the earliest due first. */
  readonly actions: readonly SummaryAction[]
  /** Those who must not be told first. */
  readonly contacts: readonly SummaryContact[]
  /** Times something about the child was shared and written down. */
  readonly shares: number
}

export interface SummaryChild {
  readonly id: string
  /** "Amira Cole", or "566910, girl, 13" while no name is known. */
  readonly label: string
  readonly localRef: string | null
  readonly knownAs: string | null
  readonly aliases: readonly string[]
  readonly dob: LocalDate | null
  readonly dobEstimated: boolean
  readonly dateOfDeath: LocalDate | null
  readonly age: number | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly language: string | null
  readonly interpreterNeeded: boolean
  readonly communicationNeeds: string | null
  readonly disability: boolean
  readonly unaccompanied: boolean
  /** National Referral Mechanism, where anything was decided. */
  readonly nrm: string | null
  readonly responsibleAuthority: string | null
  readonly worker: string | null
  readonly team: string | null
}

export interface SummaryStatus {
  readonly careStatus: string | null
  readonly careStatusSince: LocalDate | null
  readonly legalStatus: string | null
  readonly iro: string | null
  readonly placement: string | null
  readonly placementSince: LocalDate | null
  readonly placementAuthority: string | null
  /** Whether the plan names the risk of going missing and what to do; null where nobody said. */
  readonly planNamesMissing: boolean | null
}

export interface SummaryFlag {
  readonly label: string
  readonly since: LocalDate | null
  readonly toldBy: string | null
  readonly note: string | null
}

export interface SummaryOpenEpisode {
  readonly ref: string
  readonly where: Exclude<Whereabouts, 'cancelled'>
  readonly start: Moment
  readonly policeTold: boolean | null
  readonly policeRef: string | null
  readonly policeGrade: string | null
  readonly councilRisk: string | null
  /** Who was told that the child is missing, and that the child is found; a sentence each. */
  readonly told: readonly string[]
}

export interface SummaryMeeting {
  readonly type: string
  readonly at: Moment
  /** What was decided, or why it was not held. */
  readonly what: string
}

export interface SummaryEpisode {
  readonly ref: string
  readonly type: 'M' | 'A' | 'O'
  readonly start: Moment
  /** When the child was found (missing) or back (away); null while nobody recorded either. */
  readonly end: Moment | null
  /** Whether the child is not back, as far as the register knows. */
  readonly goesOn: boolean
  readonly howReturned: string | null
  /** Outcome of the interview, or what it waits for. */
  readonly interview: string
  readonly within72: 'within' | 'outside' | 'cannot_be_determined' | 'not_held'
  /** What the police did after the return, in words; no interview of ours. Null where nobody said. */
  readonly prevention: string | null
}

export interface SummaryInterviews {
  readonly held: number
  readonly declined: number
  readonly notOffered: number
  readonly themes: readonly { readonly title: string; readonly counts: readonly SummaryCount[] }[]
  /** Newest first. */
  readonly words: readonly SummaryWords[]
}
export interface SummaryCount {
  readonly label: string
  readonly count: number
}
export interface SummaryWords {
  readonly words: string
  readonly held: Moment
  /** "45 minutes"; null where nobody wrote down when it ended. */
  readonly length: string | null
  readonly episodeRefs: readonly string[]
  /** Whether the child wrote them on screen; else somebody wrote down what the child said. */
  readonly onScreen: boolean
  /** What the child asked not to be shared. */
  readonly objection: string | null
  /** Why passages of them need care before anybody else reads them: "third party", "police". */
  readonly marked: readonly string[]
  /** "Signed off by …", "Approved outside Homeward by …"; null while the interview is being written. */
  readonly signOff: string | null
}

export interface SummaryAction {
  readonly what: string
  readonly owner: string | null
  readonly dueOn: LocalDate | null
}

export interface SummaryContact {
  readonly name: string
  readonly role: string
  readonly parentalResponsibility: boolean
  readonly agency: string | null
  readonly phone: string | null
  /** Null when it is confidential: such an address is not even read. */
  readonly address: string | null
  readonly addressConfidential: boolean
  readonly mayBeTold: 'tell' | 'ask_first' | 'do_not_tell'
  readonly reason: string | null
}
