/**
 * `npm run --silent homeward -- COMMAND …`: the command line of Homeward, in this very process where it can be, so
 * that a check of a whole year starts at once. Set-up happens only where something is missing, and speaks on standard
 * error: standard output and the exit code belong to the command.
 */
import module from 'node:module'
import { join } from 'node:path'
import { build } from './build.mjs'
import { isNewEnough, rerunOnNode24 } from './bootstrap/node24.mjs'
import { ensurePackages } from './bootstrap/packages.mjs'
import { outFolder, runtimeFolder } from './bootstrap/paths.mjs'
import { finishWith } from './bootstrap/say.mjs'

/** The command line itself, the worker that sets PDFs, and its fonts. */
const needed = ['cli', 'papers', 'fonts']

let isReady = false
await finishWith(async () => {
  await ensurePackages()
  if (!isNewEnough()) return (await rerunOnNode24()) ?? 1
  await build({ names: needed })
  isReady = true
  return 0
})
// Outside the frame of the set-up: from here on the exit code is the command's alone.
if (isReady) runCommandLine()

function runCommandLine() {
  module.enableCompileCache(join(runtimeFolder, 'compiled'))
  const program = join(outFolder, 'cli.cjs')
  process.argv[1] = program
  // npm changes to the project's folder; paths on the command line are meant from where the person stands.
  process.chdir(process.env['INIT_CWD'] ?? process.cwd())
  module.createRequire(program)(program)
}
