import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../bootstrap/paths.mjs'

/**
 * What {@link import('./vitest.mjs').vitest} needs to know of a run, reasons of skipped tests included (Vitest's own
 * JSON report leaves them out).
 *
 * @typedef {object} VitestReport
 * @property {number} passed
 * @property {number} failed tests that failed, and files with errors outside their tests
 * @property {import('./result.mjs').Skipped[]} skipped
 */

/** A reporter for Vitest that writes a {@link VitestReport} to the file named by HOMEWARD_VITEST_REPORT. */
export default class CountingReporter {
  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules */
  onTestRunEnd(modules) {
    const file = process.env['HOMEWARD_VITEST_REPORT']
    if (file) writeFileSync(file, JSON.stringify(count(modules)))
  }
}

/** @param {ReadonlyArray<import('vitest/node').TestModule>} modules @returns {VitestReport} */
function count(modules) {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state) => tests.filter((test) => test.result().state === state)
  const brokenFiles = modules.filter(
    (module) => !module.ok() && ![...module.children.allTests('failed')].length,
  )
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + brokenFiles.length,
    skipped: [...inState('skipped'), ...inState('pending')].map((test) => ({
      what: `${relative(root, test.module.moduleId)}: ${test.fullName}`,
      reason: noteOf(test.result()) ?? inBrackets(test.name) ?? 'no reason given',
    })),
  }
}

/** @param {import('vitest/node').TestResult} result */
function noteOf(result) {
  return result.state === 'skipped' ? result.note : undefined
}

/** Tests skipped by a condition carry their reason at the end of their title. */
function inBrackets(title) {
  return /\(([^()]+)\)$/.exec(title)?.[1]
}
