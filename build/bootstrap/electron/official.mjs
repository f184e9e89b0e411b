import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath } from '../node24.mjs'
import { root } from '../paths.mjs'
import { run } from '../run.mjs'
import { say } from '../say.mjs'

const folder = join(root, 'node_modules', 'electron')

/** Version of Electron that package-lock.json pins. */
export function pinnedVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

/**
 * The pinned Electron, if its program has been fetched already.
 *
 * @returns {import('./find.mjs').FoundElectron | null}
 */
export function installedElectron() {
  const version = pinnedVersion()
  const [versionFile, pathFile] = [join(folder, 'dist', 'version'), join(folder, 'path.txt')]
  if (!existsSync(versionFile) || !existsSync(pathFile)) return null
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return null
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? { kind: 'electron', program, version } : null
}

/** Fetches the pinned Electron with the installer it ships, which checks the hash; null where that fails. */
export async function fetchElectron() {
  say(`fetching Electron ${pinnedVersion()} (about 120 MB)`)
  const code = await run(nodePath(), [join(folder, 'install.js')], {
    env: { ...process.env, ...throughProxy },
    stdio: ['ignore', process.stderr, process.stderr],
  })
  return code === 0 ? installedElectron() : null
}

/** Makes Node and Electron's installer honour HTTPS_PROXY where one is set. */
export const throughProxy = { NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' }
