import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesInArchive } from './archive.mjs'
import { wrongFuses } from './fuses.mjs'

/** The folder electron-builder leaves the unpacked application in. */
export function packagedFolder(output) {
  const folders = {
    win32: ['win-unpacked', 'win-arm64-unpacked'],
    darwin: ['mac', 'mac-arm64'],
    linux: ['linux-unpacked', 'linux-arm64-unpacked'],
  }
  const found = folders[process.platform].map((name) => join(output, name)).find(existsSync)
  if (!found) throw new Error(`no packaged application in ${output}`)
  return process.platform === 'darwin' ? join(found, 'Homeward.app', 'Contents') : found
}

/** The program inside. */
export function packagedProgram(folder) {
  const programs = { win32: 'Homeward.exe', darwin: join('MacOS', 'Homeward'), linux: 'homeward' }
  return join(folder, programs[process.platform])
}

/**
 * Looks into a packaged application: the right fuses, exactly the wanted native code, nothing of ours that is not meant
 * to be shipped.
 *
 * @param {string} folder from {@link packagedFolder}
 * @param {'release' | 'test'} flavour
 * @returns {Promise<string[]>} what is wrong, in words; empty when all is well
 */
export async function problemsIn(folder, flavour) {
  const resources = join(folder, process.platform === 'darwin' ? 'Resources' : 'resources')
  const packed = filesInArchive(join(resources, 'app.asar'))
  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true }).map((file) =>
    String(file).replaceAll('\\', '/'),
  )
  return [
    ...(existsSync(join(resources, 'app'))
      ? ['resources/app is there, which Electron loads instead of the archive']
      : []),
    ...unwanted(packed),
    ...wrongNatives([...new Set([...packed, ...unpacked])].filter((file) => file.endsWith('.node'))),
    ...(await wrongFuses(
      process.platform === 'darwin' ? join(folder, '..') : packagedProgram(folder),
      flavour,
    )),
  ]
}

/** What an archive may hold. */
const wanted = /^(package\.json$|LICENSE$|out\/|node_modules\/(better-sqlite3|@node-rs\/argon2[^/]*)\/)/

/** @param {readonly string[]} files in the archive */
export function unwanted(files) {
  const odd = files.filter((file) => !wanted.test(file) || /^out\/(\.|cli\.cjs)/.test(file))
  return odd.length === 0 ? [] : [`${odd.length} files that must not be shipped, such as ${odd[0]}`]
}

/** @param {readonly string[]} natives paths of all native modules */
export function wrongNatives(natives) {
  const places = ['node_modules/better-sqlite3/', 'node_modules/@node-rs/argon2-']
  const right =
    natives.length === places.length &&
    places.every((place) => natives.some((file) => file.startsWith(place)))
  return right ? [] : [`wrong native modules: ${natives.join(', ') || 'none'}`]
}
