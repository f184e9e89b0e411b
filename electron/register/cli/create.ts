import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { systemClock } from '../clock'
import { requireGoodFolder } from '../commands/register/whichFile'
import { judgeFolder } from '../places/judgeFolder'
import { thisPc } from '../places/thisPc'
import { createRegister } from '../unlock/createRegister'
import { keyPolicy } from '../unlock/keyPolicy'
import { exitCode } from './exitCodes'
import { readNewPassphrase } from './password'
import { newRegisterFile } from './registerFile'
import { readOptions, required } from './usage'

/** `create`: a new, empty register. The recovery code is printed once. */
export async function runCreate(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    name: { type: 'string' },
    person: { type: 'string' },
    json: { type: 'boolean' },
  })
  const file = newRegisterFile(required(options.register, 'register'))
  const council = required(options.name, 'name', 120)
  const { person = userInfo().username } = options
  const founder = required(person, 'person', 200)
  makeFolder(dirname(file))
  const { recoveryCode } = await createRegister({
    file,
    council,
    founder,
    passphrase: await readNewPassphrase(),
    clock: systemClock,
    policy: keyPolicy,
  })
  if (options.json === true) console.log(JSON.stringify({ file, recoveryCode }))
  else console.log(`Created ${file}\nRecovery code, shown only now: ${recoveryCode}`)
  return exitCode.ok
}

/** Judged before and after, so that no folder is left behind on a share or in a synced place. @throws FOLDER_REFUSED */
function makeFolder(folder: string): void {
  const before = judgeFolder(folder, thisPc)
  if (before.reason !== 'missing') requireGoodFolder(before)
  mkdirSync(folder, { recursive: true })
  requireGoodFolder(judgeFolder(folder, thisPc))
}
