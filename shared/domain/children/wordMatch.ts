import { editDistance } from './editDistance'
import { soundKey, spokenForm } from './names'

/** How well a word that somebody is typing fits a word of a name. */

/** A word with what comparing it needs, worked out once. */
export interface Word {
  readonly text: string
  readonly sound: string
  /** Letters of the word as it is spoken: a short form counts as the word it stands for. */
  readonly spokenLength: number
  /** One bit a letter that occurs: words that share too few letters need no closer look. */
  readonly letters: number
}

const EXACT = 100
const PREFIX = 80
const SOUND = 60
const ONE_SLIP = 55
const TWO_SLIPS = 40
const SLIP_WHILE_TYPING = 35

/** A word with all that comparing it needs, worked out once. */
export function wordOf(text: string): Word {
  return { text, sound: soundKey(text), spokenLength: spokenForm(text).length, letters: letterBits(text) }
}

function letterBits(text: string): number {
  let bits = 0
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) % 32)
  return bits
}

function differentLetters(a: number, b: number): number {
  let bits = a ^ b
  let count = 0
  for (; bits !== 0; count++) bits &= bits - 1
  return count
}

/** Slips forgiven: none in a short word, where every letter tells; one from four letters, two from eight. */
function slipsForgiven(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * 0 where the words have nothing to do with each other, up to 100 for the same word. The typed word may be the
 * beginning of the other, sound like it, or be a slip or two away from it or from its beginning.
 */
export function wordScore(typed: Word, word: Word): number {
  if (typed.text === word.text) return EXACT
  if (word.text.startsWith(typed.text))
    return PREFIX + Math.round((10 * typed.text.length) / word.text.length)
  return Math.max(soundScore(typed, word), slipScore(typed, word))
}

function soundScore(typed: Word, word: Word): number {
  const alike = typed.sound.length >= 2 && typed.sound === word.sound
  return alike && Math.abs(typed.spokenLength - word.spokenLength) <= 3 ? SOUND : 0
}

function slipScore(typed: Word, word: Word): number {
  const forgiven = slipsForgiven(typed.text.length)
  if (forgiven === 0 || word.text.length < typed.text.length - forgiven) return 0
  const longer = word.text.length - typed.text.length
  if (longer <= forgiven && differentLetters(typed.letters, word.letters) <= 2 * forgiven) {
    const slips = editDistance(typed.text, word.text, forgiven)
    if (slips <= forgiven) return slips === 1 ? ONE_SLIP : TWO_SLIPS
  }
  return longer > 0 && startsWithSlip(typed.text, word.text) ? SLIP_WHILE_TYPING : 0
}

/** One slip in what has been typed so far; the first letter is taken as meant. */
function startsWithSlip(typed: string, word: string): boolean {
  if (typed[0] !== word[0]) return false
  return [0, 1, -1].some((more) => editDistance(typed, word.slice(0, typed.length + more), 1) <= 1)
}
