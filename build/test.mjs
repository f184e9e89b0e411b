/**
 * `npm test [-- --only NAME [file …]]`: does all the set-up and runs every check, or the one named (types, lint,
 * format, layers, unused, or a folder of test/), with parts of file names to choose by. The last line counts.
 */
import { build } from './build.mjs'
import { bundleNames } from './bundles.mjs'
import { ensureSystemPackages } from './bootstrap/debian.mjs'
import { command, electron } from './bootstrap/prepare.mjs'
import { ensureSandbox } from './bootstrap/sandbox.mjs'
import { say, seconds, step } from './bootstrap/say.mjs'
import { playwright } from './checks/playwright.mjs'
import { closingLine, exitCode, oneResult } from './checks/result.mjs'
import { staticChecks } from './checks/static.mjs'
import { testFolders } from './checks/testFolders.mjs'
import { vitest } from './checks/vitest.mjs'
import { setWindowStage } from './checks/windowStage.mjs'

const started = performance.now()
const args = process.argv.slice(2)
const only = args[0] === '--only' ? (args[1] ?? '') : null
const filters = args.slice(2)

/** What tests without a window start: the command line and the worker that sets PDFs. */
const withoutWindow = ['register', 'papers', 'cli', 'fonts']

await command(async () => {
  const chosen = (names) => names.filter((name) => only === null || name === only)
  const [statics, plain, windows] = [
    chosen(Object.keys(staticChecks)),
    chosen(testFolders('.test.ts')),
    chosen(testFolders('.spec.ts')),
  ]
  if (statics.length + plain.length + windows.length === 0) return usage()

  /** @type {import('./checks/result.mjs').Result[]} */
  const results = []
  for (const name of statics) results.push(await timed(name, staticChecks[name]))
  const bundles =
    windows.length > 0 ? bundleNames : plain.some((name) => name !== 'unit') ? withoutWindow : []
  if (bundles.length > 0) results.push(await timed('build', () => builds(bundles)))
  if (plain.length > 0) results.push(await timed(plain.join(' + '), () => vitest(plain, filters)))
  if (windows.length > 0) results.push(await timed(windows.join(' + '), () => inWindow(windows)))

  for (const { what, reason } of results.flatMap((result) => result.skipped))
    console.log(`skipped: ${what}: ${reason}`)
  say(`all of it took ${seconds(started)}`)
  console.log(closingLine(results))
  return exitCode(results)
})

/** Whether everything can be built, as a check of its own; the tests of the sources run even where it cannot. */
async function builds(names) {
  try {
    await build({ names })
    return oneResult('build', true)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return oneResult('build', false)
  }
}

/** Runs the tests that need a real window, on their own stage. */
async function inWindow(names) {
  const { program } = await electron()
  await step(
    'system',
    () => ensureSystemPackages(program, { needsXvfb: process.platform === 'linux' }),
    (added) => added.join(', ') || 'complete',
  )
  ensureSandbox(program)
  const stage = await setWindowStage(program)
  try {
    return await playwright(names, filters, stage.env)
  } finally {
    stage.clear()
  }
}

/** @param {string} name @param {() => Promise<import('./checks/result.mjs').Result>} check */
function timed(name, check) {
  return step(name, check, ({ passed, failed }) => (failed > 0 ? `${failed} FAILED` : `${passed} passed`))
}

function usage() {
  console.error(
    `Nothing is called ${only}. There are ${[...Object.keys(staticChecks), ...testFolders('.test.ts'), ...testFolders('.spec.ts')].join(', ')}.`,
  )
  return 2
}
