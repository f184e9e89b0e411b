import { Refusal, type ErrorFacts } from '../../../shared/contract/errors'
import { commonPasswords } from './commonPasswords'

const shortest = 12
const longest = 1024

/** The same letters typed on another keyboard are the same passphrase (Unicode NFKC). */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC')
}

/** Letters and digits only, lower case, without accents. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9@$]/g, '')
}

const swaps: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

/** The same without the swaps people think are clever. */
function plain(text: string): string {
  return bare(text).replaceAll(/[01345@$]/g, (symbol) => swaps[symbol] ?? symbol)
}

/** A year or a number hung on behind adds next to nothing. */
function withoutTail(text: string): string {
  return text.replace(/[^a-z@$]+$/i, '')
}

/** The same in front. */
function withoutHead(text: string): string {
  return text.replace(/^[^a-z@$]+/i, '')
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
  if (isCommon(passphrase)) return 'common'
  if (isMostlyNames(passphrase, names)) return 'likeName'
  return null
}

/** Common as it is, with digits hung on at either end, or as one piece said again and again. */
function isCommon(passphrase: string): boolean {
  const inner = withoutTail(passphrase)
  const forms = [passphrase, inner, withoutHead(inner)].map(plain)
  if (forms.some((form) => commonPasswords.has(form) || isRepeated(form))) return true
  // As typed too: spaces, signs and letters that are not Latin are no part of the bare form.
  return [bare(passphrase), passphrase.toLowerCase()].some((form) => isRepeated(form) || isRun(form))
}

/** abcabcabcabc, passwordpassword: what is said twice is no longer than what is said once. */
function isRepeated(text: string): boolean {
  const whole = /^(.{1,12}?)\1+/.exec(text)
  return whole !== null && text.length - whole[0].length < 6
}

/** Keys in a row: abcdefghijkl, 987654321098. */
function isRun(text: string): boolean {
  const steps = Array.from(
    { length: text.length - 1 },
    (_, at) => text.charCodeAt(at + 1) - text.charCodeAt(at),
  )
  const even = steps.filter((step) => step === steps[0] && Math.abs(step) <= 1).length
  return steps.length > 0 && even >= steps.length * 0.8
}

/** What is left once the words of the names are taken out must still be a passphrase. */
function isMostlyNames(passphrase: string, names: readonly string[]): boolean {
  const form = plain(withoutTail(passphrase))
  const words = names
    .flatMap((name) => name.split(/\s+/))
    .map(plain)
    .filter((word) => word.length >= 3)
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), form)
  return left !== form && left.length < 6
}
