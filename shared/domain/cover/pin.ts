import { z } from 'zod'

/** Six digits. */
export const pinShape = z.string().regex(/^\d{6}$/)

export type PinWeakness = 'repeated' | 'run' | 'mirrored'

/**
 * What makes a PIN one of the first anybody tries, or null. Only plain patterns: with three tries a longer list would
 * forbid more than it protects.
 *
 * @param pin six digits
 */
export function pinWeakness(pin: string): PinWeakness | null {
  if (isRepeated(pin)) return 'repeated'
  if (hasEvenSteps(pin) || (isDoubled(pin) && hasEvenSteps(firstOfPairs(pin)))) return 'run'
  return pin === Array.from(pin).toReversed().join('') ? 'mirrored' : null
}

/** 000000, 121212, 123123. */
function isRepeated(pin: string): boolean {
  return /^(\d{1,3})\1+$/.test(pin)
}

/** 123456, 987654, 246802: the next digit is always as far off; 9 is followed by 0. */
function hasEvenSteps(digits: string): boolean {
  const steps = Array.from(digits.slice(1), (digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10)
  return steps.every((step) => step === steps[0])
}

/** 112233. */
function isDoubled(pin: string): boolean {
  return /^(?:(\d)\1){3}$/.test(pin)
}

function firstOfPairs(pin: string): string {
  return [pin[0], pin[2], pin[4]].join('')
}
