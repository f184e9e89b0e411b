import type { LocalDate } from '../time/localDate'
import { readTypedDate } from '../time/typedDate'
import { plainRef, type NameIndex } from './nameIndex'
import { plainName } from './names'
import { wordOf, wordScore } from './wordMatch'

/**
 * Finds children by what somebody types: a name in any order and nearly any spelling, the council's reference, a date
 * of birth in any form, or a name with a date of birth. Best first, always in the same order (proposal).
 */
export interface ChildMatch {
  readonly id: string
  /** Higher is better; only good for putting matches in order. */
  readonly score: number
  readonly by: 'reference' | 'dob' | 'name' | 'nameAndDob'
}

const EXACT_REF = 1000
const DOB = 500
const REF_BEGINS = 300
const REF_HOLDS = 150
/** A word of three or more that no name holds, such as a middle name nobody recorded, costs this. */
const WORD_UNMATCHED = -30
const DATE_LIKE = /(?<!\S)\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?!\S)/

/**
 * @param text what stands in the search box
 * @param today for two-digit years of birth
 * @param limit largest number of matches
 */
export function searchChildren(
  index: NameIndex,
  text: string,
  today: LocalDate,
  limit: number,
): ChildMatch[] {
  const typed = text.trim()
  if (typed === '') return []
  const found = new Map<number, { score: number; by: ChildMatch['by'] }>()
  const keep = (place: number, score: number, by: ChildMatch['by']) => {
    const known = found.get(place)
    if (known === undefined || known.score < score) found.set(place, { score, by })
  }
  byReference(index, typed, keep)
  byDob(index, typed, today, keep)
  byName(index, typed, today, keep)
  return [...found]
    .toSorted(([a, one], [b, two]) => two.score - one.score || compare(index.order[a], index.order[b]))
    .slice(0, limit)
    .flatMap(([place, match]) => {
      const child = index.children[place]
      return child === undefined ? [] : [{ id: child.id, ...match }]
    })
}

type Keep = (place: number, score: number, by: ChildMatch['by']) => void

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}

function byReference({ refs }: NameIndex, typed: string, keep: Keep): void {
  const ref = plainRef(typed)
  if (ref.length < 2 || !/\d/.test(ref)) return
  refs.forEach((known, place) => {
    if (known === ref) keep(place, EXACT_REF, 'reference')
    else if (known.startsWith(ref)) keep(place, REF_BEGINS - (known.length - ref.length), 'reference')
    else if (ref.length >= 3 && known.includes(ref)) keep(place, REF_HOLDS, 'reference')
  })
}

function byDob({ children }: NameIndex, typed: string, today: LocalDate, keep: Keep): void {
  if (!/\d/.test(typed)) return
  const dob = readTypedDate(typed, today, 'birth')
  if (dob.kind !== 'ok') return
  children.forEach((child, place) => {
    if (child.dob === dob.date) keep(place, DOB, 'dob')
  })
}

/** Every word typed must fit a word of the name; with a date among them the date must fit as well. */
function byName(index: NameIndex, typed: string, today: LocalDate, keep: Keep): void {
  const dateText = DATE_LIKE.exec(typed)?.[0]
  const dob = dateText === undefined ? null : readTypedDate(dateText, today, 'birth')
  const words = plainName(dateText === undefined ? typed : typed.replace(dateText, ' '))
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return
  for (const [place, score] of scoresOf(index, words)) {
    if (dob === null) keep(place, score, 'name')
    else if (dob.kind === 'ok' && index.children[place]?.dob === dob.date)
      keep(place, score + DOB, 'nameAndDob')
  }
}

/** Mean score of the words typed, by place; without the children that too few words fit. */
function scoresOf(index: NameIndex, words: readonly string[]): [number, number][] {
  const sums = new Map<number, { sum: number; fitted: number }>()
  for (const word of words)
    for (const [place, score] of bestScores(index, word)) {
      const known = sums.get(place)
      if (known === undefined) sums.set(place, { sum: score, fitted: 1 })
      else {
        known.sum += score
        known.fitted += 1
      }
    }
  const needed = words.length >= 3 ? words.length - 1 : words.length
  return [...sums].flatMap(([place, { sum, fitted }]): [number, number][] =>
    fitted >= needed ? [[place, (sum + (words.length - fitted) * WORD_UNMATCHED) / words.length]] : [],
  )
}

/** For one word typed, the best score it has with any word of each child's names. */
function bestScores(index: NameIndex, text: string): Map<number, number> {
  const typed = wordOf(text)
  const best = new Map<number, number>()
  for (const word of index.words) {
    const score = wordScore(typed, word)
    if (score > 0)
      for (const place of word.children) if ((best.get(place) ?? 0) < score) best.set(place, score)
  }
  return best
}
