import { Refusal, type ErrorFacts } from '../../../shared/contract/errors'
import { commonPasswords } from './commonPasswords'

const shortest = 12
const longest = 1024

/** The same letters typed on another keyboard are the same passphrase (Unicode NFKC). */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC')
}

/** Letters and digits only, lower case, without the accents and swaps people think are clever. */
function bare(text: string): string {
  const swaps: Readonly<Record<string, string>> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '@': 'a',
    $: 's',
  }
  return Array.from(text.normalize('NFKD').toLowerCase())
    .map((letter) => swaps[letter] ?? letter)
    .filter((letter) => /[a-z0-9]/.test(letter))
    .join('')
}

/**
 * Checks a new passphrase: long enough, not a common one, not made of the names around it. Nothing about its
 * letters is prescribed (ASVS 6.2).
 *
 * @param names the person's and the council's
 * @throws WEAK_PASSPHRASE with the reason
 */
export function checkNewPassphrase(typed: string, names: readonly string[]): void {
  const reason = weakness(normalPassphrase(typed), names)
  if (reason !== null) throw new Refusal('WEAK_PASSPHRASE', { reason })
}

type Weakness = ErrorFacts<'WEAK_PASSPHRASE'>['reason']

function weakness(passphrase: string, names: readonly string[]): Weakness | null {
  const length = Array.from(passphrase).length
  if (length < shortest) return 'short'
  if (length > longest) return 'long'
  if (isCommon(bare(passphrase))) return 'common'
  if (isMostlyNames(bare(passphrase), names)) return 'likeName'
  return null
}

/** Common as it is, with digits hung on, or as one piece said again and again. */
function isCommon(plain: string): boolean {
  const stem = plain.replace(/[0-9]+$/, '')
  if (commonPasswords.has(plain) || commonPasswords.has(stem)) return true
  if (/^(.{1,6})\1+.{0,5}$/.test(plain)) return true
  return isRun(plain)
}

/** Keys in a row: abcdefghijkl, 987654321098. */
function isRun(plain: string): boolean {
  const steps = Array.from(plain)
    .slice(1)
    .map((letter, index) => letter.charCodeAt(0) - plain.charCodeAt(index))
  const even = steps.filter((step) => step === steps[0] && Math.abs(step) <= 1).length
  return steps.length > 0 && even >= steps.length * 0.8
}

/** What is left once the words of the names are taken out must still be a passphrase. */
function isMostlyNames(plain: string, names: readonly string[]): boolean {
  const words = names
    .flatMap((name) => name.split(/\s+/))
    .map(bare)
    .filter((word) => word.length >= 3)
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  return left !== plain && left.replace(/[0-9]+$/, '').length < 6
}
