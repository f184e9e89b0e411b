/**
 * What one check found. Counts are of tests; a check that has no tests inside (types, lint …) counts as one.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {Skipped[]} skipped
 */

/**
 * @typedef {object} Skipped
 * @property {string} what
 * @property {string} reason
 */

/**
 * A check that either holds or does not.
 *
 * @param {string} name
 * @param {boolean} holds
 * @returns {Result}
 */
export function oneResult(name, holds) {
  return { name, passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: [] }
}

/**
 * The last line of `npm test`.
 *
 * @param {readonly Result[]} results
 */
export function closingLine(results) {
  const sum = (count) => results.reduce((total, result) => total + count(result), 0)
  const skipped = sum((result) => result.skipped.length)
  const line = `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`
  return skipped > 0 ? `${line}, ${skipped} skipped` : line
}

/**
 * Exit code of `npm test`: 1 where something failed, and where nothing was checked at all.
 *
 * @param {readonly Result[]} results
 */
export function exitCode(results) {
  const checked = results.some((result) => result.passed > 0)
  return checked && results.every((result) => result.failed === 0) ? 0 : 1
}
