import { backupProblemWords } from '../../../shared/text/backupWords'
import { exitCode } from './exitCodes'
import { readOptions } from './usage'
import { withRegister } from './withRegister'

/** `backup`: a verified copy beside the register, and in the second place if one is set. */
export async function runBackup(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    as: { type: 'string' },
    json: { type: 'boolean' },
  })
  const made = await withRegister(options, ({ client }) => client.register.backupNow())
  if (options.json === true) console.log(JSON.stringify(made))
  else {
    console.log(`Copied to ${made.file}: ${made.children} children, ${made.episodes} episodes, checked.`)
    if (made.secondPlace) console.log('The second place has a copy too.')
  }
  if (made.problem !== null) console.error(backupProblemWords[made.problem])
  return made.problem === null ? exitCode.ok : exitCode.errors
}
