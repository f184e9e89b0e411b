import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodePath } from '../node24.mjs'
import { root, runtimeFolder } from '../paths.mjs'
import { run } from '../run.mjs'
import { pinnedVersion, throughProxy } from './official.mjs'

const memory = join(runtimeFolder, 'electron-unreachable.json')
const dayInMs = 24 * 60 * 60 * 1000

/**
 * Whether Electron's download answers, decided within ten seconds. A "no" is remembered for a day, so that the second
 * start does not ask again.
 *
 * @returns {Promise<boolean>}
 */
export async function mayFetchElectron() {
  const address = downloadAddress(process.env, process.platform, process.arch, pinnedVersion())
  if (isRemembered(readMemory(), address, Date.now())) return false
  const answers = await ask(address)
  if (!answers) remember(address)
  return answers
}

/**
 * Where the pinned Electron is fetched from.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} arch
 * @param {string} version
 */
export function downloadAddress(env, platform, arch, version) {
  const base =
    env['npm_config_electron_mirror'] ??
    env['ELECTRON_MIRROR'] ??
    'https://github.com/electron/electron/releases/download/'
  return `${base.replace(/\/?$/, '/')}v${version}/electron-v${version}-${platform}-${arch}.zip`
}

/**
 * Whether this address did not answer within the last day.
 *
 * @param {{ address: string, at: number } | null} remembered
 * @param {string} address
 * @param {number} now ms since 1970
 */
export function isRemembered(remembered, address, now) {
  if (remembered?.address !== address) return false
  const age = now - remembered.at
  return age >= 0 && age < dayInMs
}

/** Asks in a process of its own, because Node reads its proxy setting only at its start. */
async function ask(address) {
  const asker = join(root, 'build', 'bootstrap', 'electron', 'askAddress.mjs')
  const options = { env: { ...process.env, ...throughProxy }, stdio: /** @type {const} */ ('ignore') }
  return (await run(nodePath(), [asker, address], options)) === 0
}

function readMemory() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'))
  } catch {
    return null
  }
}

function remember(address) {
  mkdirSync(runtimeFolder, { recursive: true })
  writeFileSync(memory, JSON.stringify({ address, at: Date.now() }))
}
