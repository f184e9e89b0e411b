/**
 * An episode as the return needs it, whatever the register's tables look like. Every day is the Europe/London calendar
 * date of the stored time, as a day number (`readIsoDate`); the caller turns times into dates, the return knows none.
 */
export interface RegisterEpisode {
  readonly id: string
  /** The council's identifier for the child as it goes in CHILD; null where the child has none yet. */
  readonly child: string | null
  readonly dateOfBirth: number | null
  readonly status: 'open' | 'closed' | 'cancelled' | 'duplicate'
  /** 18 or over when it began: kept, and in no figure. */
  readonly adultAtStart: boolean
  /** What it was and since when, oldest first; the first entry's day is not looked at. */
  readonly types: readonly { readonly type: 'M' | 'A' | 'other'; readonly from: number | null }[]
  readonly left: number | null
  /** Last seen by a responsible adult. */
  readonly lastSeen: number | null
  readonly located: number | null
  readonly returned: number | null
  /** Whether the child is known to be back, or it ended otherwise, on a day that may not be known. */
  readonly isOver: boolean
  /** True where it came from the council's own Missing file and was not withdrawn: goes out even outside care. */
  readonly fromOwnFile: boolean
  /** What the record says of whose child it was, before any care period is looked at; null where it says nothing. */
  readonly saidGroup: 'own' | 'notLookedAfter' | 'otherAuthority' | null
  /** Times the child was looked after, by any authority. Both days are inside; `to` null while it goes on. */
  readonly care: readonly CareStatus[]
}

export interface CareStatus {
  readonly from: number
  readonly to: number | null
  /** True where this council is the responsible authority. */
  readonly own: boolean
  /** Legal status code of the 903 (C2, V3, …) where known. */
  readonly legalStatus: string | null
}
