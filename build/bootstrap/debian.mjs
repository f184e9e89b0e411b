import { existsSync } from 'node:fs'
import { output, run } from './run.mjs'
import { NeedsPerson, say } from './say.mjs'

/** What a window needs beyond a bare Debian; the second name is that of newer releases. */
const windowPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
]

/**
 * Installs what a window needs on Debian and its relatives where it is missing and where we may; elsewhere names the
 * exact line for a person to run.
 *
 * @param {string} program Electron's
 * @param {{ needsXvfb: boolean }} options
 * @returns {Promise<string[]>} the packages installed
 */
export async function ensureSystemPackages(program, { needsXvfb }) {
  if (process.platform !== 'linux') return []
  const wanted = [
    ...(missingLibraries(program).length > 0 ? windowPackages : []),
    ...(needsXvfb && !onPath('Xvfb') ? [['xvfb']] : []),
  ]
  if (wanted.length === 0) return []
  const installed = await install(wanted)
  const still = missingLibraries(program)
  if (still.length > 0)
    throw new NeedsPerson(`Electron still lacks ${still.join(', ')}: install what holds them.`)
  return installed
}

async function install(wanted) {
  const prefix = howToBecomeRoot()
  if (!onPath('apt-get') || prefix === null) {
    throw new NeedsPerson(whatToRun(wanted.map((alternatives) => chooseName(alternatives, isAvailable))))
  }
  const apt = (...args) => {
    const [file = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
    return run(file, rest, { stdio: ['ignore', process.stderr, process.stderr] })
  }
  say('installing the Debian packages a window needs')
  await apt('update', '-qq')
  const names = wanted.map((alternatives) => chooseName(alternatives, isAvailable))
  const code = await apt('install', '-y', '-qq', '--no-install-recommends', ...names)
  if (code !== 0) throw new NeedsPerson(whatToRun(names))
  return names
}

/**
 * The line a person with the right to install has to run.
 *
 * @param {readonly string[]} names
 */
export function whatToRun(names) {
  return (
    'a window needs packages that only an administrator can install. Run this line, then the command again:\n' +
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
  )
}

/**
 * The name this release of Debian has for a package.
 *
 * @param {readonly string[]} alternatives
 * @param {(name: string) => boolean} available
 */
export function chooseName(alternatives, available) {
  return alternatives.find(available) ?? alternatives[0] ?? ''
}

/** Shared libraries that `ldd` cannot find, from what it prints. */
export function missingIn(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

function missingLibraries(program) {
  return missingIn(output('ldd', [program]) ?? '')
}

/** Words before a command that make it run as root; empty for root, null where we may not. */
function howToBecomeRoot() {
  if (process.getuid?.() === 0) return []
  return output('sudo', ['-n', 'true']) === null ? null : ['sudo', '-n']
}

function isAvailable(name) {
  return /Candidate: (?!\(none\))/.test(output('apt-cache', ['policy', name]) ?? '')
}

function onPath(program) {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))
}
