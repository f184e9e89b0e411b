import { join } from 'node:path'

/**
 * What the runner says about this machine. `npm test` sets all of it (one file alone: `npm test -- --only e2e shell`);
 * the defaults serve a test started from an editor, after `npm start` has been run once and with DISPLAY set.
 */
export const repository = join(import.meta.dirname, '..', '..', '..')

/** Chromium's sandbox cannot start for root; this user has no rights anywhere. */
const nobody = 65534

/** Electron's program. */
export const electronProgram =
  process.env['HOMEWARD_ELECTRON'] ?? join(repository, '.runtime', 'electron', 'electron')

/** Folder with package.json and out/, readable by whoever the application runs as. */
export const applicationFolder = process.env['HOMEWARD_APP'] ?? repository

/** The user the application runs as, or null for whoever runs the tests. Chromium's sandbox cannot start for root. */
export const runAs: number | null = readRunAs(process.env['HOMEWARD_RUN_AS'])

/** Node 24, which runs the register process beside the test runtime. */
export const node24 = process.env['HOMEWARD_NODE'] ?? process.execPath

/** The screen of this worker, where the runner set up one for each; null for the one there is. */
export const screenOfWorker: string | null =
  process.env['HOMEWARD_DISPLAYS']?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? null

function readRunAs(value: string | undefined): number | null {
  if (value === undefined) return process.getuid?.() === 0 ? nobody : null
  return value === '' ? null : Number(value)
}
