import type { CarryOverBreak } from '../../../../shared/returns/ssda903/carryOver'
import type { LeftOutReason, SelectionWarning } from '../../../../shared/returns/ssda903/selection'

/** Why an episode is not in the file, in words (statutory-returns.md 8). */
export const leftOutWords: Readonly<Record<LeftOutReason, string>> = {
  cancelled: 'Recorded in error and cancelled.',
  duplicate: 'A second report of another episode.',
  adultAtStart: 'The person was 18 or over when it began: kept in the register, in no figure.',
  typeNotReported: 'Information only: neither missing nor away from placement without authorisation.',
  endedBeforeYear: 'Ended before this year.',
  startedAfterYear: 'Started after this year.',
  notLookedAfter:
    'The child was not looked after when it started. Children missing from home are in no DfE return.',
  otherAuthority: "Another authority's child: that authority returns it.",
  noChildIdentifier: 'The child has no identifier (CHILD) yet, so the row cannot be written.',
}

export const warningWords: Readonly<Record<SelectionWarning, string>> = {
  outsideCare:
    "No care period in the register covers its start. It goes out because your council's own file holds it, or because somebody set its group by hand.",
  endNotKnown:
    'It has ended, but the day is not recorded, so the row goes out as if it went on. Record the day found, back or ended.',
  shortBreaks:
    'The child was on short breaks (V3 or V4). Whether these belong in the file is not certain: check your practice.',
}

/** A break between last year's rows and this year's, as a sentence. */
export function carryOverWords(found: CarryOverBreak): string {
  if (found.kind === 'noRowThisYear')
    return `Child ${found.last.child} was still missing in last year's return (from ${found.last.misStart}) and has no row this year.`
  if (found.kind === 'otherFirstRow')
    return `Child ${found.last.child} was still missing in last year's return from ${found.last.misStart}; the first row this year starts on ${found.first.misStart || 'a day not known'}.`
  return `The row of child ${found.row.child} from ${found.row.misStart} began before 1 April but was not open in last year's return.`
}
