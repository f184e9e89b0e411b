/** Checks the types of every folder with the globals of that folder alone: `npm run types [folder …]`. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bootstrap/paths.mjs'
import { typedFolders } from './typedFolders.mjs'

const asked = process.argv.slice(2)
const folders = asked.length > 0 ? asked : typedFolders
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')

const failed = folders.filter((folder) => {
  const project = join(root, folder, 'tsconfig.json')
  if (!existsSync(project)) throw new Error(`${project} is missing`)
  return spawnSync(process.execPath, [compiler, '-p', project], { cwd: root, stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) console.error(`Type errors in ${failed.join(', ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
