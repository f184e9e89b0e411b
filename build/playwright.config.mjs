import { defineConfig } from '@playwright/test'
import { join } from 'node:path'
import { root } from './bootstrap/paths.mjs'
import { testFolders } from './checks/testFolders.mjs'

/** One for each window driven at the same time; none where the tests use the person's own screen. */
const screens = (process.env['HOMEWARD_DISPLAYS'] ?? '').split(' ').filter(Boolean)

const jsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']

/** Tests in a real Electron window; what they need of the machine is in test/e2e/support/environment.ts. */
export default defineConfig({
  testDir: join(root, 'test'),
  outputDir: join(root, 'test-results'),
  // Without `paths`: they point at type declarations, which Playwright would try to run.
  tsconfig: join(root, 'build', 'tsconfig.playwright.json'),
  projects: testFolders('.spec.ts').map((name) => ({ name, testMatch: `${name}/**/*.spec.ts` })),
  workers: screens.length || 1,
  // See `countPlaywright`: for the test runtime's Chromium, not for windows that work sometimes.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: jsonReport ? [['list'], ['json']] : [['list']],
})
