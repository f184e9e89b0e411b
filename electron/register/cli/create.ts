import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { systemClock } from '../clock'
import { requireGoodFolder } from '../commands/register/whichFile'
import { judgeFolder } from '../places/judgeFolder'
import { thisPc } from '../places/thisPc'
import { createRegister } from '../unlock/createRegister'
import { keyPolicy } from '../unlock/keyPolicy'
import { registerFileName } from '../unlock/registerNames'
import { exitCode } from './exitCodes'
import { readNewPassphrase } from './password'
import { readOptions, required } from './usage'

/** `create`: a new, empty register. The recovery code is printed once. */
export async function runCreate(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    name: { type: 'string' },
    person: { type: 'string' },
    json: { type: 'boolean' },
  })
  const wanted = resolve(required(options.register, 'register'))
  const council = required(options.name, 'name')
  mkdirSync(dirname(wanted), { recursive: true })
  requireGoodFolder(judgeFolder(dirname(wanted), thisPc))
  const file = join(dirname(wanted), registerFileName(basename(wanted)))
  const { recoveryCode } = await createRegister({
    file,
    council,
    founder: options.person ?? userInfo().username,
    passphrase: await readNewPassphrase(),
    clock: systemClock,
    policy: keyPolicy,
  })
  if (options.json === true) console.log(JSON.stringify({ file, recoveryCode }))
  else console.log(`Created ${file}\nRecovery code, shown only now: ${recoveryCode}`)
  return exitCode.ok
}
