import { birthday903 } from '../time/ages'
import { addDays, dayNumber, type LocalDate } from '../time/localDate'
import { plainDateWords } from '../time/words'

/** How long before the 18th birthday an open episode is spoken of (R15, practice.md 10.3, proposal). */
const WARN_DAYS = 30

/** Why an episode stands outside every figure; shown wherever the episode is. */
export const ADULT_AT_START = '18 or over when it began: kept, and in no figure, queue or return'

/** A birth date as the register holds it. */
export interface Birth {
  readonly dob: LocalDate | null
  readonly dobPrecision: 'exact' | 'approx' | 'unknown'
}

/** The day of birth where somebody knows it; a guess takes no child out of anything. */
export function knownDob({ dob, dobPrecision }: Birth): LocalDate | null {
  return dobPrecision === 'exact' ? dob : null
}

/**
 * Whether somebody was 18 or over on the day an episode began: a child is under 18 (practice.md 3, confirmed), so the
 * episode is kept and counts nowhere. On the 18th birthday itself nobody is a child any more. Where the birth date is not
 * known or is a guess, or the start is not known, the episode counts.
 *
 * @param dob known day of birth, or null
 * @param startDate local date the episode began, or null
 */
export function isAdultAtStart(dob: LocalDate | null, startDate: LocalDate | null): boolean {
  return dob !== null && startDate !== null && startDate >= adultFrom(dob)
}

/** The 18th birthday, on which nobody is a child any more; see `isAdultAtStart`. */
export function adultFrom(dob: LocalDate): LocalDate {
  return birthday903(dob, 18)
}

/** An episode somebody is not back from, as its child's 18th birthday sees it. */
export interface OpenAtEighteen extends Birth {
  readonly startDate: LocalDate | null
}

/** The 18th birthday of a child who is still missing: near, or past. */
export interface EighteenNotice {
  readonly level: 'soon' | 'turned'
  readonly on: LocalDate
  readonly words: string
}

/**
 * What to say of a child still missing around the 18th birthday: 30 days before it, and from it on until somebody ends
 * the episode. Never closed by itself (R15; the SSDA903 counts up to the birthday, with reason E8: confirmed). Null
 * while there is nothing to say. A guessed birth date is spoken of as one.
 */
export function eighteenNotice(episode: OpenAtEighteen, today: LocalDate): EighteenNotice | null {
  const { dob, dobPrecision, startDate } = episode
  if (dob === null || isAdultAtStart(knownDob(episode), startDate)) return null
  const on = adultFrom(dob)
  const guessed = dobPrecision === 'approx' ? ' (by a guessed birth date)' : ''
  if (on <= today)
    return {
      level: 'turned',
      on,
      words: `turned 18 on ${plainDateWords(on)}${guessed} and is still recorded as missing. End the episode on that day with the reason “Turned 18”; if the child was looked after, the care episode ends that day with reason E8.`,
    }
  if (on > addDays(today, WARN_DAYS)) return null
  const days = dayNumber(on) - dayNumber(today)
  return {
    level: 'soon',
    on,
    words: `turns 18 on ${plainDateWords(on)}${guessed}, in ${days === 1 ? '1 day' : `${days} days`}, and is recorded as missing. Nothing is closed by itself.`,
  }
}
