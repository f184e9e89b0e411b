import type { Problem } from '../../components/ErrorSummary'

/** Reads a box that holds a whole number in a range; anything else is a problem in words. */
export function readNumber(
  text: string,
  fieldId: string,
  what: string,
  [least, most]: readonly [number, number],
): { readonly value: number; readonly problems: readonly Problem[] } {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN
  if (value >= least && value <= most) return { value, problems: [] }
  return {
    value: 0,
    problems: [{ fieldId, message: `${what}: type a whole number from ${least} to ${most}` }],
  }
}

/** Reads "24, 48, 72": whole numbers from 1 to 2,000, at most eight, in order. */
export function readHours(text: string, fieldId: string) {
  const parts = text.split(/[\s,;]+/).filter(Boolean)
  const hours = parts.map(Number).toSorted((a, b) => a - b)
  const fine = hours.length <= 8 && hours.every((hour) => Number.isInteger(hour) && hour >= 1 && hour <= 2000)
  const problem = { fieldId, message: 'Review points: type up to eight numbers of hours, such as 24, 48, 72' }
  return { value: hours, problems: fine ? [] : [problem] }
}
