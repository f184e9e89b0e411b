import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { NeedsPerson, say, seconds } from './say.mjs'

const stampFile = join(root, 'node_modules', '.homeward-lock')

/** Installs what package-lock.json names, if it changed since the last time, and says so only then. */
export async function ensurePackages() {
  const wanted = stampOf(readFileSync(join(root, 'package-lock.json')), process.platform, process.arch)
  if (readIfThere(stampFile) === wanted) return
  const started = performance.now()
  say('installing the packages of package-lock.json (about half a minute)')
  rmSync(stampFile, { force: true })
  const { file, args, shell } = npmCall(process.env, process.platform)
  const code = await run(file, [...args, ...installArguments()], {
    cwd: root,
    shell,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  if (code !== 0)
    throw new NeedsPerson(`npm could not install the packages (code ${code}); its words are above.`)
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  writeFileSync(stampFile, wanted)
  say(`packages: installed (${seconds(started)})`)
}

/**
 * What the packages on disk were installed for.
 *
 * @param {Buffer | string} lock content of package-lock.json
 * @param {string} platform
 * @param {string} arch
 */
export function stampOf(lock, platform, arch) {
  return `${platform}-${arch} ${createHash('sha256').update(lock).digest('hex')}`
}

/**
 * How to call npm: the npm that started us, on the Node it runs on itself. Never on the Node of node_modules, which
 * the installation is about to replace.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function npmCall(env, platform) {
  const { npm_execpath: npm, npm_node_execpath: node } = env
  if (npm && node && /\.c?js$/.test(npm)) return { file: node, args: [npm], shell: false }
  return { file: platform === 'win32' ? 'npm.cmd' : 'npm', args: [], shell: platform === 'win32' }
}

/** `npm ci` starts from nothing; Windows cannot delete the node.exe that is running, so there only what differs. */
function installArguments() {
  const inUse = process.platform === 'win32' && existsSync(join(root, 'node_modules', '.bin'))
  return [
    ...(inUse ? ['install', '--no-save'] : ['ci']),
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ]
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
