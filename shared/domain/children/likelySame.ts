import { dateParts, type LocalDate } from '../time/localDate'
import type { SearchableChild } from './nameIndex'
import { nameTokens, plainName } from './names'
import { wordOf, wordScore, type Word } from './wordMatch'

/**
 * Asks "is this 566910?" before a child is written down twice: same date of birth and a like name, an unnamed
 * child of that date of birth, or the same name with a date of birth one slip away (issue 2 E, proposal).
 */
export interface LikelySame {
  readonly id: string
  /** For the screen: "same date of birth, no name recorded". */
  readonly why: string
}

export interface NewChild {
  readonly forename: string | null
  readonly surname: string | null
  readonly dob: LocalDate | null
}

/** From here on two words are taken as one name in two spellings. */
const LIKE = 40

/** Children a new one may be already, each with why; in the order given. */
export function likelySame(children: readonly SearchableChild[], person: NewChild): LikelySame[] {
  return children.flatMap((child) => {
    const why = likeness(child, person)
    return why === null ? [] : [{ id: child.id, why }]
  })
}

function likeness(child: SearchableChild, person: NewChild): string | null {
  const sameDob = person.dob !== null && child.dob === person.dob
  if (sameDob && isUnnamed(child)) return 'same date of birth, no name recorded'
  const names = nameLikeness(child, person)
  if (sameDob)
    return names === 'none' ? null : `same date of birth, ${names === 'same' ? 'same' : 'similar'} name`
  if (names !== 'same') return null
  if (person.dob === null || child.dob === null) return 'same name, date of birth not known'
  return isSlip(child.dob, person.dob) ? 'same name, date of birth nearly the same' : null
}

function isUnnamed({ forename, surname, knownAs, aliases }: SearchableChild): boolean {
  return [forename, surname, knownAs, ...aliases].every((name) => name === null || name.trim() === '')
}

function nameLikeness(child: SearchableChild, person: NewChild): 'same' | 'like' | 'none' {
  const whole = squashed([person.forename, person.surname])
  if (whole === '') return 'none'
  const theirNames = [
    [child.forename, child.surname],
    [child.surname, child.forename],
    ...child.aliases.map((name) => [name]),
  ]
  if (theirNames.some((name) => squashed(name) === whole)) return 'same'
  const theirs = [child.forename, child.surname, child.knownAs, ...child.aliases].flatMap(tokens).map(wordOf)
  const asked = [person.forename, person.surname].flatMap(tokens).map(wordOf)
  const fitting = asked.filter((word) => theirs.some((other) => likeWords(word, other)))
  return theirs.length > 0 && fitting.length >= Math.min(asked.length, theirs.length) ? 'like' : 'none'
}

function likeWords(a: Word, b: Word): boolean {
  return Math.max(wordScore(a, b), wordScore(b, a)) >= LIKE
}

/** The whole name as one word, so that spaces, hyphens and apostrophes make no difference. */
function squashed(names: readonly (string | null)[]): string {
  return names.map((name) => plainName(name ?? '').replaceAll(' ', '')).join('')
}

const tokens = (name: string | null): string[] => (name === null ? [] : nameTokens(name).slice(0, 4))

/** Day and month the other way round, or one of day, month and year different. */
function isSlip(a: LocalDate, b: LocalDate): boolean {
  const [one, two] = [dateParts(a), dateParts(b)]
  if (one.year === two.year && one.day === two.month && one.month === two.day) return true
  const different = [one.year !== two.year, one.month !== two.month, one.day !== two.day].filter(
    Boolean,
  ).length
  return different === 1
}
