import { expect, test } from 'vitest'
import { countPlaywright } from '../../../build/checks/playwright.mjs'
import { closingLine, exitCode, oneResult } from '../../../build/checks/result.mjs'
import { resultOf } from '../../../build/checks/vitest.mjs'

const spec = (title: string, status: string, annotations: { type: string; description?: string }[] = []) => ({
  title,
  file: 'e2e/today.spec.ts',
  tests: [{ status, annotations }],
})

test('the closing line adds up every runner', () => {
  const results = [
    oneResult('types', true),
    oneResult('lint', false),
    resultOf('unit', { passed: 40, failed: 2, skipped: [] }, 1),
  ]
  expect(closingLine(results)).toBe('41 passed, 3 failed')
  expect(exitCode(results)).toBe(1)
})

test('skipped tests are counted only where there are any, and do not fail', () => {
  const results = [
    resultOf('unit', { passed: 3, failed: 0, skipped: [{ what: 'a', reason: 'needs gcc' }] }, 0),
  ]
  expect(closingLine(results)).toBe('3 passed, 0 failed, 1 skipped')
  expect(exitCode(results)).toBe(0)
})

test('a run in which nothing was checked is not a success', () => {
  expect(exitCode([])).toBe(1)
  expect(exitCode([resultOf('unit', { passed: 0, failed: 0, skipped: [] }, 0)])).toBe(1)
})

test('a Vitest run that failed without a failing test, or left no report, is one failure', () => {
  expect(resultOf('unit', { passed: 5, failed: 0, skipped: [] }, 1)).toMatchObject({ passed: 5, failed: 1 })
  expect(resultOf('unit', null, 0)).toMatchObject({ passed: 0, failed: 1 })
})

test('a Playwright report is counted through all its suites; a second try may be needed', () => {
  const report = {
    suites: [
      {
        title: 'today.spec.ts',
        specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
        suites: [
          {
            title: 'inside',
            specs: [
              spec('sometimes', 'flaky'),
              spec('later', 'skipped', [{ type: 'skip', description: 'needs Windows' }]),
            ],
          },
        ],
      },
    ],
  }
  expect(countPlaywright('e2e', report)).toEqual({
    name: 'e2e',
    passed: 2,
    failed: 1,
    skipped: [{ what: 'e2e/today.spec.ts: later', reason: 'needs Windows' }],
  })
})

test('an error outside every Playwright test counts', () => {
  expect(countPlaywright('e2e', { suites: [], errors: [{}] }).failed).toBe(1)
})
