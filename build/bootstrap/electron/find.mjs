import { NeedsPerson, say } from '../say.mjs'
import { fetchElectron, installedElectron } from './official.mjs'
import { mayFetchElectron } from './reachable.mjs'
import { canUseTestRuntime, ensureTestRuntime } from './testRuntime.mjs'

/**
 * @typedef {object} FoundElectron
 * @property {'electron' | 'test runtime'} kind
 * @property {string} program path of the program to start
 * @property {string} version
 */

/**
 * The Electron to run Homeward on: the pinned one where it is here or can be fetched, else the test runtime.
 *
 * @returns {Promise<FoundElectron>}
 */
export async function findElectron() {
  const here = installedElectron()
  if (here) return here
  if (await mayFetchElectron()) {
    const fetched = await fetchElectron()
    if (fetched) return fetched
    say('Electron could not be fetched after all.')
  }
  if (!canUseTestRuntime()) {
    throw new NeedsPerson(
      'Electron cannot be fetched from github.com here, and a test runtime exists for Linux on x64 only. ' +
        'Run the command again where github.com is reachable, or set ELECTRON_MIRROR to a mirror of your network.',
    )
  }
  return ensureTestRuntime()
}

/**
 * What to tell the person about it.
 *
 * @param {FoundElectron} electron
 */
export function describeElectron({ kind, version }) {
  return kind === 'electron'
    ? `${version}, the one in the field`
    : `TEST RUNTIME (Electron ${version}), because the pinned one cannot be fetched here: for trying out and for tests, never for real children`
}
