import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodePath } from '../bootstrap/node24.mjs'
import { outFolder } from '../bootstrap/paths.mjs'
import { run } from '../bootstrap/run.mjs'
import { NeedsPerson } from '../bootstrap/say.mjs'

/**
 * Makes a register of made-up children in a temporary folder, with a profile of its own, so that looking round leaves
 * no trace in the list of recent registers.
 */
export async function makeDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-demo-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const register = join(folder, 'Ashcombe Council.homeward')
  const demo = [join(outFolder, 'cli.cjs'), 'demo', '--register', register, '--children', '60', '--seed', '1']
  const code = await run(nodePath(), demo, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, HOMEWARD_PASSWORD_FILE: passphraseFile(folder) },
  })
  if (code !== 0) {
    remove()
    throw new NeedsPerson(`the fictional register could not be made (code ${code}); the words are above.`)
  }
  return {
    register,
    remove,
    arguments: [`--register=${register}`, `--user-data-dir=${join(folder, 'profile')}`],
  }
}

/** The passphrase of the fictional register is public: it is shown on its lock screen. */
function passphraseFile(folder) {
  const file = join(folder, 'passphrase')
  writeFileSync(file, 'demo\n')
  return file
}
