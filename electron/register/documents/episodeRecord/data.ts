import type { OfferShape } from '../../../../shared/contract/interviews'
import type { NotificationLineShape } from '../../../../shared/contract/notifications'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { Moment } from '../../../../shared/domain/time/moment'
import type { SummaryChild } from '../caseSummary/data'
import type { Said } from '../kit/said'
import type { CaredSaid } from '../removing/care'

/** Everything the register holds of one episode (practice.md 11, P3), read at one moment. */
export interface EpisodeRecordData {
  readonly now: Instant
  readonly id: string
  readonly child: SummaryChild
  readonly ref: string
  /** "Cancelled: reported in error"; null while it counts. */
  readonly cancelled: string | null
  /** How the child stood when it began, in the words of the page. */
  readonly standing: readonly CaredSaid[]
  /** Types it had on the way, oldest first. */
  readonly types: readonly { readonly type: string; readonly from: Moment }[]
  readonly times: readonly {
    readonly label: string
    readonly at: Moment
    readonly more: string | null
    /** Why what more is said needs care, as of `CaredSaid`. */
    readonly why?: string
  }[]
  readonly circumstances: readonly CaredSaid[]
  readonly police: readonly CaredSaid[]
  readonly grades: readonly {
    readonly by: string
    readonly grade: string
    readonly at: Moment
    readonly why: string | null
  }[]
  /** The first notice and every further one, in the order they were recorded. */
  readonly notices: readonly RecordNotice[]
  readonly missing: readonly NotificationLineShape[]
  /** Null until the child is found or back. */
  readonly found: readonly NotificationLineShape[] | null
  readonly back: readonly Said[]
  readonly interviews: readonly {
    /** "Held", "Declined by the child", "Pending". */
    readonly outcome: string
    readonly held: Moment
    readonly interviewer: string | null
    readonly offers: readonly OfferShape[]
  }[]
  /** How the 72 hours stand, in words. */
  readonly clock: string
  readonly closed: string | null
}

export interface RecordNotice {
  /** Null for the one the episode was recorded from. */
  readonly id: string | null
  readonly received: Moment
  readonly source: string | null
  readonly toldBy: string | null
  readonly reference: string | null
  readonly said: string | null
}
