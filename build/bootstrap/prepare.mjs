import { describeElectron, findElectron } from './electron/find.mjs'
import { ensurePackages } from './packages.mjs'
import { rerunOnNode24 } from './node24.mjs'
import { finishWith, step } from './say.mjs'

/**
 * Frame of every command: installs the packages, moves over to Node 24, then does the work.
 *
 * @param {() => Promise<number>} work returns the exit code
 */
export function command(work) {
  return finishWith(async () => {
    await ensurePackages()
    return (await rerunOnNode24()) ?? (await work())
  })
}

/** The Electron to use, found and said out loud. */
export function electron() {
  return step('Electron', findElectron, describeElectron)
}
