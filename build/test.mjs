/**
 * `npm test [-- --only NAME [file …]]`: does all the set-up and runs every check, or the one named (types, lint,
 * format, layers, unused, licences, or a folder of test/), with parts of file names to choose by. The last line counts.
 */
import { bundleNames } from './bundles.mjs'
import { command } from './bootstrap/prepare.mjs'
import { say, seconds, step } from './bootstrap/say.mjs'
import { builds, licences } from './checks/built.mjs'
import { closingLine, exitCode } from './checks/result.mjs'
import { staticChecks } from './checks/static.mjs'
import { testFolders } from './checks/testFolders.mjs'
import { vitest } from './checks/vitest.mjs'
import { inWindow } from './checks/window.mjs'

const started = performance.now()
const [flag, only, ...filters] = process.argv.slice(2)

/** What tests without a window start: the command line and the worker that sets PDFs. */
const withoutWindow = ['register', 'papers', 'cli', 'fonts']

await command(async () => {
  const chosen = (names) => names.filter((name) => flag !== '--only' || name === only)
  const statics = chosen(Object.keys(staticChecks))
  const listed = chosen(['licences'])
  const plain = chosen(testFolders('.test.ts'))
  const windows = chosen(testFolders('.spec.ts'))
  if ([statics, listed, plain, windows].flat().length === 0) return usage()

  /** @type {import('./checks/result.mjs').Result[]} */
  const results = []
  const check = async (name, work) => {
    results.push(await step(name, work, outcome))
  }
  for (const name of statics) await check(name, staticChecks[name])
  const bundles = [listed, windows].flat().length > 0 ? bundleNames : withoutWindow
  if ([listed, plain, windows].flat().some((name) => name !== 'unit'))
    await check('build', () => builds(bundles))
  if (listed.length > 0) await check('licences', licences)
  if (plain.length > 0) await check(plain.join(' + '), () => vitest(plain, filters))
  if (windows.length > 0) await check(windows.join(' + '), () => inWindow(windows, filters))

  for (const { what, reason } of results.flatMap(({ skipped }) => skipped))
    console.log(`skipped: ${what}: ${reason}`)
  say(`all of it took ${seconds(started)}`)
  console.log(closingLine(results))
  return exitCode(results)
})

/** @param {import('./checks/result.mjs').Result} result */
function outcome({ passed, failed }) {
  return failed > 0 ? `${failed} FAILED` : `${passed} passed`
}

function usage() {
  const names = [Object.keys(staticChecks), 'licences', testFolders('.test.ts'), testFolders('.spec.ts')]
  console.error(`Nothing is called ${only}. There are ${names.flat().join(', ')}.`)
  return 2
}
