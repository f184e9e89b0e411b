import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
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
    const code = await run(
      process.execPath,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        ...['run', '--config', 'build/vitest.config.mjs'],
        ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
        ...projects.flatMap((project) => ['--project', project]),
        ...filters,
      ],
      { cwd: root },
    )
    return countVitest(projects.join(' + '), JSON.parse(readFileSync(report, 'utf8')), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Counts a Vitest report. A file that could not be loaded has no tests in it and still counts as one failure; so does
 * a run that failed without any failing test (an error outside every test).
 *
 * @param {string} name
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 * @param {number} code exit code of the run
 * @returns {import('./result.mjs').Result}
 */
export function countVitest(name, report, code) {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const count = (status) => tests.filter((test) => test.status === status).length
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = count('failed') + brokenFiles
  const notRun = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status !== 'passed' && test.status !== 'failed')
      .map((test) => ({ what: `${relative(root, file.name)}: ${test.fullName}`, reason: reasonIn(test) })),
  )
  return { name, passed: count('passed'), failed: code !== 0 && failed === 0 ? 1 : failed, skipped: notRun }
}

/** Why a test was skipped; the reporter knows only some. */
function reasonIn(test) {
  return test.meta?.reason ?? (/\[([^\]]+)\]$/.exec(test.fullName)?.[1] || `marked ${test.status}`)
}
