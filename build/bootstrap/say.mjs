/**
 * Tells the person at the terminal what is being set up. Goes to standard error: standard output belongs to the
 * program that is started in the end.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`homeward: ${text}\n`)
}

/**
 * Does one step of the set-up and says how long it took.
 *
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @param {(result: T) => string} describe what came of it, in a few words
 * @returns {Promise<T>}
 */
export async function step(name, work, describe) {
  const started = performance.now()
  const result = await work()
  say(`${name}: ${describe(result)} (${seconds(started)})`)
  return result
}

/** Time since `started` (from `performance.now()`), as "1.2 s". */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

/** Something only the person can put right: said in words, then the set-up ends with code 2. */
export class NeedsPerson extends Error {}

/**
 * Runs a command of the two; turns {@link NeedsPerson} into words and exit code 2.
 *
 * @param {() => Promise<number>} command returns the exit code
 */
export async function finishWith(command) {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!(error instanceof NeedsPerson)) throw error
    say(error.message)
    process.exitCode = 2
  }
}
