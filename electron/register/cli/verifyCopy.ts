import { systemClock } from '../clock'
import { openCopy } from '../restore/openCopy'
import { keyPolicy } from '../unlock/keyPolicy'
import { exitCode } from './exitCodes'
import { readPassphrase } from './password'
import { existingRegisterFile } from './registerFile'
import { readOptions, required } from './usage'
import { slotOf } from './withRegister'

/**
 * `verify-copy`: opens a backup with a passphrase of its day, reads every page and the whole audit trail, and counts.
 * Unlike `verify` it leaves no entry in what it opens: a copy stays the copy it was.
 */
export async function runVerifyCopy(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    copy: { type: 'string' },
    as: { type: 'string' },
    json: { type: 'boolean' },
  })
  const file = existingRegisterFile(required(options.copy, 'copy'))
  const slotId = options.as === undefined ? null : slotOf({ file, policy: keyPolicy }, options.as)
  const passphrase = await readPassphrase()
  const secret = { kind: 'passphrase', slotId, passphrase } as const
  const copy = await openCopy({ file, secret, clock: systemClock, policy: keyPolicy })
  const { council, lastEntryAt, counts, people } = copy
  if (options.json === true) console.log(JSON.stringify({ file, council, lastEntryAt, people, counts }))
  else {
    console.log(`This copy of ${council} is good: every page read, the audit trail unbroken.`)
    console.log(`${counts.children} children, ${counts.episodes} episodes, ${counts.interviews} interviews;`)
    console.log(`${counts.auditEntries} entries, the last ${lastEntryAt ?? 'none'}, ${counts.auditHead}.`)
    console.log(`It opens for ${people.join(', ')}, and by the recovery sheet of its day.`)
  }
  return exitCode.ok
}
