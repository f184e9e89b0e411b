import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../bootstrap/paths.mjs'
import { run } from '../bootstrap/run.mjs'
import { oneResult } from './result.mjs'

/**
 * Runs the Playwright projects named against a real Electron window.
 *
 * @param {readonly string[]} projects
 * @param {readonly string[]} filters parts of file names
 * @param {NodeJS.ProcessEnv} env from {@link import('./windowStage.mjs').setWindowStage}
 * @returns {Promise<import('./result.mjs').Result>}
 */
export async function playwright(projects, filters, env) {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-playwright-'))
  const report = join(folder, 'report.json')
  try {
    await run(
      process.execPath,
      [
        join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
        'test',
        '--config=build/playwright.config.mjs',
        ...projects.map((project) => `--project=${project}`),
        ...filters,
      ],
      { cwd: root, env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    )
    const name = projects.join(' + ')
    return existsSync(report)
      ? countPlaywright(name, JSON.parse(readFileSync(report, 'utf8')))
      : oneResult(name, false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Counts a Playwright report. A test that passed on its second try counts as passed, and stands in Playwright's own list
 * as flaky: on a busy machine the test runtime's old Chromium now and then ends a page by itself (signal 11 while a
 * picture is taken; about one launch in a hundred never paints).
 *
 * @param {string} name
 * @param {{ suites: Suite[], errors?: unknown[] }} report
 * @returns {import('./result.mjs').Result}
 *
 * @typedef {{ title: string, suites?: Suite[], specs?: Spec[] }} Suite
 * @typedef {{ title: string, file: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }} Spec
 */
export function countPlaywright(name, report) {
  const specs = report.suites.flatMap(specsOf)
  const tests = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, what: `${spec.file}: ${spec.title}` })),
  )
  const errors = report.errors?.length ?? 0
  return {
    name,
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').length + errors,
    skipped: tests
      .filter((test) => test.status === 'skipped')
      .map((test) => ({ what: test.what, reason: reasonOf(test.annotations) })),
  }
}

/** @param {Suite} suite @returns {Spec[]} */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

function reasonOf(annotations) {
  return (
    annotations.find((one) => one.type === 'skip' || one.type === 'fixme')?.description ?? 'no reason given'
  )
}
