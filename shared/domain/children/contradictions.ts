import type { LocalDate } from '../time/localDate'

type Answer = 'yes' | 'no' | 'not_known'

/** The facts of a child whose days and answers must go together; a fact that is not known contradicts nothing. */
export interface DatedFacts {
  readonly dob?: LocalDate | null
  readonly dobPrecision?: 'exact' | 'approx' | 'unknown'
  readonly dateOfDeath?: LocalDate | null
  readonly uasc?: Answer
  readonly uascFrom?: LocalDate | null
  readonly uascCeasedOn?: LocalDate | null
  readonly trafficked?: Answer
  readonly traffickedOn?: LocalDate | null
  /** Code of the list `nrmStatus`. */
  readonly nrmStatus?: string | null
  readonly nrmRef?: string | null
  readonly nrmDate?: LocalDate | null
}

/** Two facts that cannot both be right. */
export interface Contradiction {
  /** The one a person is led to. */
  readonly field: keyof DatedFacts
  readonly other: keyof DatedFacts
  readonly message: string
}

type Rule = Contradiction & { readonly broken: (facts: DatedFacts) => boolean }

/** Days that come one after the other: the second is not before the first. */
const ordered = (other: keyof DatedFacts, field: keyof DatedFacts, message: string): Rule => ({
  field,
  other,
  message,
  broken: ({ [other]: first, [field]: second }) => isGiven(first) && isGiven(second) && second < first,
})

/** A birth date that is a guess is no reason to doubt a day somebody knows. */
const afterBirth = (field: keyof DatedFacts, message: string): Rule => {
  const rule = ordered('dob', field, message)
  return {
    ...rule,
    broken: (facts) => (facts.dobPrecision ?? 'exact') === 'exact' && rule.broken(facts),
  }
}

/** An answer that says no, and a fact that says otherwise. */
const denied = (other: keyof DatedFacts, no: string, field: keyof DatedFacts, message: string): Rule => ({
  field,
  other,
  message,
  broken: ({ [other]: answer, [field]: fact }) => answer === no && isGiven(fact),
})

const notUnaccompanied = (what: string) =>
  `The child is recorded as not unaccompanied: change that answer, or leave “${what}” empty.`
const noReferral = (what: string) =>
  `No referral is recorded: change that answer, or leave the ${what} empty.`

const rules: readonly Rule[] = [
  ordered('dob', 'dateOfDeath', 'The date of death is before the date of birth.'),
  ordered('uascFrom', 'uascCeasedOn', '“Ceased to be unaccompanied” is before “Unaccompanied since”.'),
  ordered('uascFrom', 'dateOfDeath', 'The date of death is before the child was unaccompanied.'),
  afterBirth('uascFrom', '“Unaccompanied since” is before the date of birth.'),
  afterBirth('uascCeasedOn', '“Ceased to be unaccompanied” is before the date of birth.'),
  afterBirth('traffickedOn', 'The day trafficking was first noted is before the date of birth.'),
  afterBirth('nrmDate', 'The NRM date is before the date of birth.'),
  denied('uasc', 'no', 'uascFrom', notUnaccompanied('Unaccompanied since')),
  denied('uasc', 'no', 'uascCeasedOn', notUnaccompanied('Ceased to be unaccompanied')),
  denied(
    'trafficked',
    'no',
    'traffickedOn',
    'The child is recorded as not trafficked: change that answer, or leave the day it was noted empty.',
  ),
  denied('nrmStatus', 'none', 'nrmDate', noReferral('NRM date')),
  denied('nrmStatus', 'none', 'nrmRef', noReferral('NRM reference')),
]

/**
 * What of a child's facts cannot be true together, one finding a pair (practice.md 9: uasc, trafficked, nrm with their
 * days; the checks themselves are a proposal). A decision may come after a death, and being noted as trafficked too.
 */
export function contradictions(facts: DatedFacts): Contradiction[] {
  return rules
    .filter(({ broken }) => broken(facts))
    .map(({ field, other, message }) => ({ field, other, message }))
}

function isGiven(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value !== ''
}
