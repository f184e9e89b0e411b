import type { RecordColumns } from './common'

/** A paper that left the register for somebody who asked: who and why. One for each time it was saved or printed. */
export interface PaperGivenTable extends RecordColumns {
  /** The saving or printing. */
  run_id: string
  /** Code of the list `paperFor`: who asked. */
  asked_by: string
  /** The person or office, by name. */
  name: string
  why: string
  /** Further words removed wherever they stood, as JSON. */
  also_removed: string
}

/** What was decided on one passage of such a paper. */
export interface PaperDecisionTable extends RecordColumns {
  paper_given_id: string
  /** The mark or the row it was about, or a box by its name. */
  item: string
  /** Which text or box it stood in. */
  place: string
  /** Codes of the list `markKind`, set apart by commas: the marks, or the ground on which unmarked text was removed. */
  kinds: string
  decision: 'show' | 'remove'
}
