import type { ProfileFacts } from '../../../../shared/contract/profile'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { Moment } from '../../../../shared/domain/time/moment'
import type { SummaryChild, SummaryContact, SummaryFlag, SummaryStatus } from '../caseSummary/data'

/** Everything a missing child's profile says, read at one moment; the child's own records and nobody else's. */
export interface ProfileData {
  readonly now: Instant
  readonly child: SummaryChild
  readonly status: SummaryStatus
  readonly flags: readonly SummaryFlag[]
  readonly facts: ProfileFacts
  readonly reviewedOn: LocalDate | null
  readonly photo: ProfilePhoto | null
  /** Why it may be out of date, a sentence each. */
  readonly stale: readonly string[]
  /** The absence that goes on now: the second part. */
  readonly open: ProfileAbsence | null
  /** Absences that are over, newest first. */
  readonly earlier: readonly { readonly start: Moment; readonly found: string | null }[]
  readonly contacts: readonly SummaryContact[]
  readonly places: readonly string[]
  /** Third parties; empty unless somebody asked for them. */
  readonly people: readonly string[]
}

export interface ProfilePhoto {
  readonly jpeg: Uint8Array
  /** "Taken on 3 Aug 2026 (111 days old)". */
  readonly words: string
}

export interface ProfileAbsence {
  readonly ref: string
  readonly type: 'M' | 'A' | 'O'
  readonly start: Moment
  readonly lastSeen: Moment
  readonly left: Moment
  readonly lastSeenBy: string | null
  readonly clothing: string | null
  readonly circumstances: string | null
  readonly saidWhere: string | null
  readonly hasPhone: Answer
  readonly hasMoney: Answer
  readonly hasMedication: Answer
  readonly policeTold: Answer
  readonly policeRef: string | null
  readonly policeGrade: string | null
  readonly councilRisk: string | null
}

type Answer = 'yes' | 'no' | 'not_known'
