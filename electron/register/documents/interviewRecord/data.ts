import type { ChildPageAnswers, InterviewFacts, OfferShape } from '../../../../shared/contract/interviews'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { Moment } from '../../../../shared/domain/time/moment'
import type { CaseSummaryData, SummaryChild, SummaryStatus } from '../caseSummary/data'

/** Everything the register holds of one interview, read at one moment (practice.md 8.2, sections A to M). */
export interface InterviewRecordData {
  readonly now: Instant
  readonly id: string
  readonly child: SummaryChild
  /** On the day the newest episode it covers began. */
  readonly status: SummaryStatus
  /** Of the child, on the day of the paper. */
  readonly counts: CaseSummaryData['counts']
  readonly episodes: readonly RecordEpisode[]
  readonly offers: readonly OfferShape[]
  readonly facts: InterviewFacts
  /** What the child wrote on screen. */
  readonly page: { readonly answers: ChildPageAnswers; readonly writtenAt: Instant } | null
  readonly actions: readonly RecordAction[]
  readonly shares: readonly RecordShare[]
  readonly signOff: RecordSignOff
}

export interface RecordEpisode {
  readonly ref: string
  readonly type: string
  readonly start: Moment
  readonly located: Moment
  readonly returned: Moment
  readonly dueAt: Instant | null
  readonly within72: 'within' | 'outside' | 'cannot_be_determined' | 'not_held'
  readonly noticeSource: string | null
  readonly policeRef: string | null
  readonly policeGrade: string | null
  /** The police's own interview after the return, in words; null where nobody said. */
  readonly prevention: string | null
}

export interface RecordAction {
  readonly what: string
  readonly owner: string | null
  readonly dueOn: LocalDate | null
  readonly doneOn: LocalDate | null
  readonly outcome: string | null
}

export interface RecordShare {
  readonly id: string
  readonly at: Moment
  /** Code of the list `shareKind`. */
  readonly kind: string
  readonly kindLabel: string
  readonly recipient: string
  readonly what: string
  readonly basis: string
  readonly by: string
  readonly reference: string | null
}

export interface RecordSignOff {
  /** "Signed off by …", "Not finished yet". */
  readonly words: string
  readonly decisions: readonly {
    readonly what: string
    readonly at: Instant
    readonly by: string
    readonly comment: string | null
  }[]
  readonly addenda: readonly {
    readonly id: string
    readonly at: Instant
    readonly by: string
    readonly text: string
  }[]
  readonly corrections: readonly {
    readonly at: Instant
    readonly by: string
    readonly reason: string
    readonly changes: readonly string[]
  }[]
}
