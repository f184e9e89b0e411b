/**
 * `npm run prove [-- NAME …]`: the proofs of test/prove in full, where `npm test` runs a few of each: hundreds of kills,
 * every page of a register, ten thousand malformed messages and files, failing disks; then what a page may not do and
 * what the package holds, in the window, and a walk through every form. Each figure is printed at the end with the seed its chances came from;
 * HOMEWARD_SEED=… runs them again.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleNames } from './bundles.mjs'
import { command } from './bootstrap/prepare.mjs'
import { say, seconds, step } from './bootstrap/say.mjs'
import { builds } from './checks/built.mjs'
import { closingLine, exitCode } from './checks/result.mjs'
import { vitest } from './checks/vitest.mjs'
import { inWindow } from './checks/window.mjs'

const started = performance.now()
const asked = process.argv.slice(2)

await command(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-prove-'))
  const figures = join(folder, 'figures')
  process.env['HOMEWARD_PROVE'] = 'full'
  process.env['HOMEWARD_PROVE_FIGURES'] = figures
  /** @param {import('./checks/result.mjs').Result} result */
  const outcome = ({ passed, failed }) => (failed > 0 ? `${failed} FAILED` : `${passed} passed`)
  try {
    const results = [await step('build', () => builds(bundleNames), outcome)]
    results.push(await step('prove', () => vitest(['prove'], asked), outcome))
    if (asked.length === 0) {
      results.push(await step('in the window', () => inWindow(['posture', 'packaged'], []), outcome))
      results.push(await step('every form', () => inWindow(['e2e'], ['e2e/everyForm']), outcome))
    }
    for (const line of linesOf(figures)) console.log(line)
    for (const { what, reason } of results.flatMap(({ skipped }) => skipped))
      console.log(`skipped: ${what}: ${reason}`)
    say(`all of it took ${seconds(started)}`)
    console.log(closingLine(results))
    return exitCode(results)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** @param {string} file lines of JSON, as test/prove/support/figures.ts writes them */
function linesOf(file) {
  if (!existsSync(file)) return []
  const figures = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const width = Math.max(...figures.map(({ what }) => what.length))
  return figures.map(({ proof, what, value }) => `${proof.padEnd(11)}${what.padEnd(width + 2)}${value}`)
}
