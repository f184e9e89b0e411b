/**
 * The middle value; of an even number the upper one of the two.
 *
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  return quantile(values, 0.5)
}

/**
 * The value below which the given part of all values lies.
 *
 * @param {readonly number[]} values at least one
 * @param {number} part from 0 to 1
 */
export function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}
