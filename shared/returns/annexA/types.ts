import type { LocalDate } from '../../domain/time/localDate'

/** A stretch in which this council looked after the child, with one legal status. Both days are inside. */
export interface CareStretch {
  readonly from: LocalDate
  /** Null while it goes on. */
  readonly to: LocalDate | null
  /**
   * From the council's episodes.csv: there the end of one stretch is the first day of the next, while stretches people
   * type share no day.
   */
  readonly fromFile: boolean
  /** SSDA903 LS code. */
  readonly legalStatus: string | null
  readonly team: string | null
  readonly worker: string | null
}

/** An episode as list 8 counts it. */
export interface ListEpisode {
  readonly id: string
  /** What it was, stretch by stretch, as in missing.csv; a start is null where nobody knows it. */
  readonly stretches: readonly { readonly type: 'M' | 'A'; readonly start: LocalDate | null }[]
  /** Orders episodes that began on one day: the start as it is kept. */
  readonly startKey: string
  /** The child is known to be back, or it ended otherwise. */
  readonly isOver: boolean
  /** See `OfferState`. */
  readonly offered: 'yes' | 'no' | 'notYet' | 'notKnown'
  readonly accepted: 'yes' | 'no' | 'notKnown'
}

/** A placement as the register holds it. */
export interface ListPlacement {
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** SSDA903 PLACE code. */
  readonly type: string | null
  /** SSDA903 PLACE_PROVIDER code. */
  readonly provider: string | null
  readonly postcode: string | null
  readonly urn: string | null
  /** DfE number of the authority it lies in, or WAL, SCO, NIR, NUK, CON. */
  readonly la: string | null
  /** That authority by name. */
  readonly laName: string | null
  /** Seen from this council. */
  readonly location: 'in' | 'out' | 'notKnown'
}

/** What episodes.csv said of a stretch. */
export interface CareFacts {
  readonly from: LocalDate
  readonly to: LocalDate | null
  /** SSDA903 CIN. */
  readonly categoryOfNeed: string | null
  /** SSDA903 REC. */
  readonly reasonCeased: string | null
}

export type YesNoNotKnown = 'yes' | 'no' | 'not_known'

/** A child this council looks after or looked after. */
export interface ListChild {
  readonly id: string
  /** The council's identifier; null where the register has none. */
  readonly ref: string | null
  readonly care: readonly CareStretch[]
  readonly episodes: readonly ListEpisode[]
  readonly placements: readonly ListPlacement[]
  readonly careFacts: readonly CareFacts[]
  readonly dob: LocalDate | null
  /** Annex A letter a to d. */
  readonly gender: string | null
  /** SSDA903 SEX, read as M, F or U. */
  readonly sex: 'M' | 'F' | 'U' | null
  readonly ethnicity: string | null
  readonly uasc: YesNoNotKnown
  readonly uascCeasedOn: LocalDate | null
  readonly disability: YesNoNotKnown
  /** Of the child's record, for stretches that name none. */
  readonly team: string | null
  readonly worker: string | null
}

/** Readings of Ofsted's guidance that nothing published settles (statutory-returns.md 9.3 and 13.8): settings. */
export interface Readings {
  /** Column 31 of a child with no missing episode. */
  readonly neverMissing: 'blank' | 'no'
  /** Of a child who is missing now: the interview after the episode before, or this one. */
  readonly missingNow: 'before' | 'this'
  /** Column 31 while the interview is still to be offered. */
  readonly notYetOffered: 'unknown' | 'no'
}
