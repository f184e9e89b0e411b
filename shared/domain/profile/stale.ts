import { dayNumber, type LocalDate } from '../time/localDate'
import { plainDateWords } from '../time/words'

/** What decides whether a child's profile can be gone by. */
export interface ProfileAge {
  /** Null where there is no profile yet. */
  readonly writtenOn: LocalDate | null
  /** When somebody last looked it through. */
  readonly reviewedOn: LocalDate | null
  /** Null where there is no photo; its day is null where nobody knows it. */
  readonly photo: { readonly takenOn: LocalDate | null } | null
  /** First day of the placement the child lives in. */
  readonly placedOn: LocalDate | null
}

export interface ProfileLimits {
  readonly photoDays: number
  readonly profileDays: number
}

/**
 * Why a profile should be looked at again before a night it is needed (practice.md R16, Philomena practice): a photo or
 * profile older than the council allows, or another placement since. A sentence each; none when all is well.
 */
export function staleWords(age: ProfileAge, today: LocalDate, limits: ProfileLimits): string[] {
  return [profileWords(age, today, limits), placementWords(age), photoWords(age, today, limits)].filter(
    (words) => words !== null,
  )
}

/** The later of writing and looking through. */
function lookedAt({ writtenOn, reviewedOn }: ProfileAge): LocalDate | null {
  if (writtenOn === null || reviewedOn === null) return writtenOn ?? reviewedOn
  return writtenOn > reviewedOn ? writtenOn : reviewedOn
}

function profileWords(age: ProfileAge, today: LocalDate, { profileDays }: ProfileLimits): string | null {
  if (age.writtenOn === null) return 'No profile is written yet'
  const days = daysOld(lookedAt(age) ?? today, today)
  return days > profileDays ? `Not looked through for ${days} days` : null
}

function placementWords(age: ProfileAge): string | null {
  const looked = lookedAt(age)
  if (age.writtenOn === null || looked === null || age.placedOn === null || age.placedOn <= looked)
    return null
  return `The child moved on ${plainDateWords(age.placedOn)}, after the profile was last looked through`
}

function photoWords({ photo }: ProfileAge, today: LocalDate, { photoDays }: ProfileLimits): string | null {
  if (photo === null) return 'No photo'
  if (photo.takenOn === null) return 'Nobody knows when the photo was taken'
  const days = daysOld(photo.takenOn, today)
  return days > photoDays ? `The photo is ${days} days old` : null
}

/** "Taken on 3 Aug 2026 (111 days old)". */
export function photoAgeWords(takenOn: LocalDate | null, today: LocalDate): string {
  if (takenOn === null) return 'Nobody knows when it was taken'
  const days = daysOld(takenOn, today)
  const old = days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'} old`
  return `Taken on ${plainDateWords(takenOn)} (${old})`
}

function daysOld(day: LocalDate, today: LocalDate): number {
  return Math.max(0, dayNumber(today) - dayNumber(day))
}
