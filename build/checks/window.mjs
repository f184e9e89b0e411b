import { availableParallelism } from 'node:os'
import { ensureSystemPackages } from '../bootstrap/debian.mjs'
import { electron } from '../bootstrap/prepare.mjs'
import { ensureSandbox } from '../bootstrap/sandbox.mjs'
import { step } from '../bootstrap/say.mjs'
import { playwright } from './playwright.mjs'
import { setWindowStage } from './windowStage.mjs'

/** Windows driven at the same time. A window with its register process keeps about one core busy: two took half the time of one on two cores. */
const mostAtOnce = 2

/**
 * Runs the tests that need a real window, on a stage of their own.
 *
 * @param {readonly string[]} names folders of test/
 * @param {readonly string[]} filters parts of file names
 */
export async function inWindow(names, filters) {
  const { program } = await electron()
  await step(
    'system',
    () => ensureSystemPackages(program, { needsXvfb: process.platform === 'linux' }),
    (added) => added.join(', ') || 'complete',
  )
  ensureSandbox(program)
  const stage = await setWindowStage(program, Math.min(mostAtOnce, availableParallelism()))
  try {
    return await playwright(names, filters, stage.env)
  } finally {
    stage.clear()
  }
}
