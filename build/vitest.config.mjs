import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// better-sqlite3 13 needs Node-API 10; on an older Node it kills the process without a word.
if (Number(process.versions.napi) < 10) {
  throw new Error(
    `Node 24 is needed, this is ${process.version}: put node_modules/.bin first on PATH, or use npm test.`,
  )
}

const project = (name, options) => ({
  extends: true,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...options },
})

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  define: { __RELEASE__: 'false' },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Failing, not passing, is what an empty project must do.
    passWithNoTests: false,
    projects: [project('unit', {}), project('register', { pool: 'forks' })],
  },
})
