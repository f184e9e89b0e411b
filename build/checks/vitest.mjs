import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bootstrap/paths.mjs'
import { run } from '../bootstrap/run.mjs'

/**
 * Runs the Vitest projects named.
 *
 * @param {readonly string[]} projects
 * @param {readonly string[]} filters parts of file names
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function vitest(projects, filters) {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-vitest-'))
  const report = join(folder, 'report.json')
  try {
    const args = [
      'run',
      '--config=build/vitest.config.mjs',
      '--reporter=default',
      `--reporter=${join(root, 'build', 'checks', 'vitestReport.mjs')}`,
      ...projects.map((project) => `--project=${project}`),
      ...filters,
    ]
    const code = await run(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], {
      cwd: root,
      env: { ...process.env, HOMEWARD_VITEST_REPORT: report },
    })
    return resultOf(projects.join(' + '), readIfThere(report), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The result of a Vitest run. A run that failed without any failing test (no file found, an error outside every
 * test), or that left no report, counts as one failure.
 *
 * @param {string} name
 * @param {import('./vitestReport.mjs').VitestReport | null} report
 * @param {number} code exit code of the run
 * @returns {import('./result.mjs').Result}
 */
export function resultOf(name, report, code) {
  const { passed, failed, skipped } = report ?? { passed: 0, failed: 1, skipped: [] }
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped }
}

function readIfThere(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}
