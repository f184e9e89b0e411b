import type { notReturnedReason } from '../../codes/episodes'
import type { CodeOf } from '../../codes/codeList'
import { birthday903 } from '../time/ages'
import type { LocalDate } from '../time/localDate'
import { plainDateWords } from '../time/words'

export type NotReturnedReason = CodeOf<typeof notReturnedReason>

/**
 * What follows when a child did not come back to where they lived, for the form and the episode's page. Arriving
 * somewhere else starts the 72 hours there (R1, proposal); whoever died, turned 18 or went abroad is not interviewed
 * unless found or back first (practice.md 8.3, reasons not offered).
 */
const follows: Readonly<Record<NotReturnedReason, string>> = {
  new_placement:
    "“Back at” is when the child arrived at the new placement; the 72 hours start there. The placement itself is recorded on the child's page.",
  secure:
    "“Back at” is when the child arrived; the 72 hours start there, and the interview is offered there. The placement itself is recorded on the child's page.",
  custody:
    '“Back at” is when the child arrived in custody; the 72 hours start there, and the interview is offered there.',
  hospital:
    '“Back at” is when the child arrived in hospital; the 72 hours start there, and the interview is offered there as soon as the child is well enough.',
  turned_18:
    'The episode ends on the 18th birthday: give that day as “Back at”. If the child was looked after, the care episode ends that day with reason E8.',
  died: "No interview is due. The date of death belongs on the child's page: it decides how long the record is kept.",
  moved_abroad:
    'Without a time found or back no interview is due. Tell the authority or police there what is known.',
  still_missing: 'The episode goes on.',
}

/** What follows from a reason, in a sentence or two; null for a code this program does not know. */
export function whatFollows(reason: string | null): string | null {
  return reason !== null && reason in follows ? follows[reason as NotReturnedReason] : null
}

/** What the register holds that a reason speaks of. */
export interface ReasonFacts {
  readonly reason: string | null
  /** Local date on which the child arrived there, or it ended otherwise. */
  readonly endDate: LocalDate | null
  readonly dob: LocalDate | null
  readonly dateOfDeath: LocalDate | null
  /** First days of the child's placements, local dates. */
  readonly placementStarts: readonly LocalDate[]
}

/** What a reason asks for and nobody has recorded yet, each in a sentence; none of it stops anybody. */
export function stillToRecord(facts: ReasonFacts): string[] {
  const { reason, endDate, dob, dateOfDeath, placementStarts } = facts
  if (reason === 'died')
    return dateOfDeath === null ? ['The date of death is not recorded with the child.'] : []
  if (reason === 'turned_18') return birthdayRemarks(dob, endDate)
  if ((reason !== 'new_placement' && reason !== 'secure') || endDate === null) return []
  return placementStarts.some((start) => start >= endDate)
    ? []
    : ['No placement that began then is recorded with the child.']
}

function birthdayRemarks(dob: LocalDate | null, endDate: LocalDate | null): string[] {
  if (dob === null) return ['The date of birth is not recorded, so nobody can see when the child turned 18.']
  const birthday = birthday903(dob, 18)
  if (endDate === null || endDate === birthday) return []
  return [
    `By the date of birth the child turns 18 on ${plainDateWords(birthday)}; the episode ends on another day.`,
  ]
}
