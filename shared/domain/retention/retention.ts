import { retentionAnniversary } from '../time/ages'
import type { LocalDate } from '../time/localDate'

/** Whose kind of record it is; decides how long it is kept. */
export const retentionClasses = ['lookedAfter', 'childInNeed', 'missingFromHome', 'otherAuthority'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** Classes for which no national figure is known: the council says how long. */
export type CouncilClass = Exclude<RetentionClass, 'lookedAfter'>

/** What is asked of a child's record. */
export interface RetentionFacts {
  readonly dob: LocalDate | null
  readonly dateOfDeath: LocalDate | null
  /** Codes of the list `careStatus` the child has ever had. */
  readonly careStatuses: readonly string[]
  /** Whether the council's own file of care episodes names the child. */
  readonly inCareFile: boolean
  /** Codes of the list `childFlag` the record has ever held. */
  readonly flags: readonly string[]
}

/** Years from birth for records with no national figure; see `retentionYears` of the settings. */
export type RetentionYears = Readonly<Record<CouncilClass, number>>

/** How long a child's record is kept, and by which rule. */
export interface Retention {
  readonly class: RetentionClass
  /** First day on which the record need no longer be kept; null while no date of birth is recorded. */
  readonly until: LocalDate | null
  /** What it is counted from. */
  readonly from: 'birth' | 'death' | 'notKnown'
}

/** Care Planning, Placement and Case Review (England) Regulations 2010, reg 50: 75th anniversary of birth (confirmed). */
export const LOOKED_AFTER_YEARS = 75

/** The same regulation: 15 years from the death of a child who died before 18 (confirmed). */
export const AFTER_DEATH_YEARS = 15

const adultAt = 18

/**
 * Which class a record is of. Once looked after by this council is always looked after: reg 50 is about the case record,
 * which covers the time before and after. Another authority's child has its case record there; what is held here is
 * the council's own to decide.
 */
export function retentionClass({ careStatuses, inCareFile, flags }: RetentionFacts): RetentionClass {
  const ever = (...codes: string[]) => codes.some((code) => careStatuses.includes(code))
  if (inCareFile || ever('looked_after', 'care_leaver')) return 'lookedAfter'
  if (ever('CP', 'CIN') || flags.includes('CP') || flags.includes('CIN')) return 'childInNeed'
  if (ever('other_LA_looked_after', 'other_LA_other')) return 'otherAuthority'
  return 'missingFromHome'
}

/**
 * How long the record of a child is kept (practice.md 12). The regulation's 15 years after death are shorter than its 75
 * after birth; where no regulation speaks, the later of the council's own figure and 15 years after death is
 * taken, so that nothing is shorter than for a looked-after child (proposal).
 */
export function retentionOf(facts: RetentionFacts, years: RetentionYears): Retention {
  const kept = retentionClass(facts)
  const { dob, dateOfDeath } = facts
  const afterDeath = dateOfDeath === null ? null : retentionAnniversary(dateOfDeath, AFTER_DEATH_YEARS)
  if (dob === null) return { class: kept, until: null, from: 'notKnown' }
  const diedUnder18 = dateOfDeath !== null && dateOfDeath < retentionAnniversary(dob, adultAt)
  const fromBirth = retentionAnniversary(dob, kept === 'lookedAfter' ? LOOKED_AFTER_YEARS : years[kept])
  if (!diedUnder18 || afterDeath === null) return { class: kept, until: fromBirth, from: 'birth' }
  if (kept === 'lookedAfter') return { class: kept, until: afterDeath, from: 'death' }
  return fromBirth >= afterDeath
    ? { class: kept, until: fromBirth, from: 'birth' }
    : { class: kept, until: afterDeath, from: 'death' }
}
