import { randomInt } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U, so that nothing on the printed sheet looks like something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

const groupLength = 4
const groupCount = 7
const codeLength = groupLength * groupCount
/** Groups a person types to prove the sheet. */
const askCount = 3

/** A recovery code: 27 random symbols (135 bits) and a check symbol, in 7 groups of 4. */
export function newRecoveryCode(): string {
  const symbols = Array.from({ length: codeLength - 1 }, () => alphabet.charAt(randomInt(alphabet.length)))
  const text = symbols.join('')
  return groupsOf(text + checkSymbol(text)).join('-')
}

/** The groups of a code as printed. */
export function groupsOf(code: string): string[] {
  const plain = code.replaceAll('-', '')
  return Array.from({ length: Math.ceil(plain.length / groupLength) }, (_, index) =>
    plain.slice(index * groupLength, (index + 1) * groupLength),
  )
}

/**
 * What a person typed, as the code was printed; spaces, dashes, small letters and look-alikes are forgiven.
 *
 * @returns the code, or null when it was mistyped (the check symbol or the length does not fit)
 */
export function readRecoveryCode(typed: string): string | null {
  const plain = plainSymbols(typed)
  const fits = plain.length === codeLength && checkSymbol(plain.slice(0, -1)) === plain.charAt(codeLength - 1)
  return fits ? groupsOf(plain).join('-') : null
}

/** Whether a typed group is the one printed. */
export function sameGroup(typed: string, printed: string): boolean {
  return plainSymbols(typed) === printed
}

/** Which groups to ask for, counted from 1, in order. */
export function groupsToAsk(): number[] {
  const all = Array.from({ length: groupCount }, (_, index) => index + 1)
  const asked: number[] = []
  while (asked.length < askCount) asked.push(...all.splice(randomInt(all.length), 1))
  return asked.toSorted((left, right) => left - right)
}

function plainSymbols(typed: string): string {
  return Array.from(typed.toUpperCase())
    .map((symbol) => lookAlikes[symbol] ?? symbol)
    .filter((symbol) => alphabet.includes(symbol))
    .join('')
}

/** Luhn's check in base 32: finds any one wrong symbol and nearly every two swapped neighbours. */
function checkSymbol(symbols: string): string {
  const sum = Array.from(symbols)
    .toReversed()
    .reduce((total, symbol, index) => {
      const doubled = alphabet.indexOf(symbol) * (index % 2 === 0 ? 2 : 1)
      return total + Math.floor(doubled / alphabet.length) + (doubled % alphabet.length)
    }, 0)
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length)
}
