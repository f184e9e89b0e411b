import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'
import { run } from './run.mjs'
import { NeedsPerson } from './say.mjs'

/** better-sqlite3 13 needs Node-API 10 (Node 22.14 or newer) and kills an older Node without a word. */
const nodeApiNeeded = 10

/** Whether this very process can run Homeward's register code. */
export function isNewEnough(versions = process.versions) {
  return Number(versions.napi) >= nodeApiNeeded
}

/**
 * Node 24 as the lock file brings it, or the Node that is running where no package exists for this system (macOS).
 *
 * @returns {string} path of the program
 */
export function nodePath() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const brought = join(root, 'node_modules', `node-${platformName()}-${process.arch}`, 'bin', program)
  if (existsSync(brought)) return brought
  if (isNewEnough()) return process.execPath
  throw new NeedsPerson(
    `Node 24 is needed, this is ${process.version}, and npm has no Node 24 for ${process.platform} ${process.arch}. ` +
      'Install it from https://nodejs.org and run the command again.',
  )
}

/**
 * Runs the same command again on Node 24 where this process is older.
 *
 * @returns {Promise<number | null>} its exit code, or null where this Node will do
 */
export async function rerunOnNode24() {
  if (isNewEnough()) return null
  return run(nodePath(), [...process.execArgv, ...process.argv.slice(1)])
}

/** The system's name in the names of npm's Node packages. */
function platformName() {
  return process.platform === 'win32' ? 'win' : process.platform
}
