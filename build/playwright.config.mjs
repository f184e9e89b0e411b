import { defineConfig } from '@playwright/test'
import { testFolders } from './checks/testFolders.mjs'

export default defineConfig({
  testDir: '../test',
  outputDir: '../test-results',
  // Without `paths`: they point at type declarations, which Playwright would try to run.
  tsconfig: './tsconfig.playwright.json',
  projects: testFolders('.spec.ts').map((name) => ({ name, testMatch: `${name}/**/*.spec.ts` })),
  workers: 2,
  retries: 0,
  timeout: 90_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [
    ['list'],
    ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [/** @type {const} */ (['json'])] : []),
  ],
})
