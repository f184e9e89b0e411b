import { defineConfig } from 'vitest/config'
import { root } from './bootstrap/paths.mjs'
import { isNewEnough } from './bootstrap/node24.mjs'
import { testFolders } from './checks/testFolders.mjs'

// better-sqlite3 13 kills an older Node without a word.
if (!isNewEnough()) {
  throw new Error(
    `Node 24 is needed, this is ${process.version}: use npm test, or put node_modules/.bin first on PATH.`,
  )
}

export default defineConfig({
  root,
  define: { __RELEASE__: 'false' },
  test: {
    environment: 'node',
    // Processes, not threads: an encrypted register locks its file for the whole process.
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: testFolders('.test.ts').map((name) => ({
      extends: true,
      test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`] },
    })),
  },
})
