import { ageOn } from '../time/ages'
import type { LocalDate } from '../time/localDate'

/** How a child is named on every list and paper: by name, or by what is known while no name is. */
export interface ChildNameFacts {
  readonly forename: string | null
  readonly surname: string | null
  readonly knownAs: string | null
  /** Words that stand for a name: "boy, about 15". */
  readonly describedAs: string | null
  readonly localRef: string | null
  readonly dob: LocalDate | null
  /** SSDA903 SEX: M, F or U. */
  readonly sex903: string | null
}

export interface ChildName {
  /** "Amira Cole", or "566910, girl, 13". */
  readonly label: string
  /** Whether any name is known. */
  readonly named: boolean
  readonly age: number | null
}

/**
 * The child's label on a day (issue 2 E: the 903 holds no names, an unnamed child shows as "566910, girl, 13").
 */
export function childName(facts: ChildNameFacts, today: LocalDate): ChildName {
  const age = ageOn(facts.dob, today)
  const name = fullName(facts)
  return name === null
    ? { label: unnamedLabel(facts, age), named: false, age }
    : { label: name, named: true, age }
}

/** "Amira Cole (Mimi)"; null while no name is known. */
function fullName({ forename, surname, knownAs }: ChildNameFacts): string | null {
  const name = [forename, surname]
    .map(given)
    .filter((part) => part !== '')
    .join(' ')
  const short = given(knownAs)
  if (name === '') return short === '' ? null : short
  return short === '' || short === given(forename) ? name : `${name} (${short})`
}

function unnamedLabel({ describedAs, localRef, sex903 }: ChildNameFacts, age: number | null): string {
  const ref = given(localRef)
  const described = given(describedAs)
  const who =
    described === ''
      ? [sexWord(sex903, age), ageWord(age)].filter((part) => part !== '').join(', ')
      : described
  return `${ref === '' ? 'Name not known' : ref}, ${who}`
}

/** girl, boy or child; of 18 and over young woman, young man or young person. */
function sexWord(sex903: string | null, age: number | null): string {
  const grown = age !== null && age >= 18
  if (sex903 === 'F') return grown ? 'young woman' : 'girl'
  if (sex903 === 'M') return grown ? 'young man' : 'boy'
  return grown ? 'young person' : 'child'
}

function ageWord(age: number | null): string {
  if (age === null) return ''
  return age === 0 ? 'under 1' : String(age)
}

function given(text: string | null): string {
  return text?.trim() ?? ''
}
