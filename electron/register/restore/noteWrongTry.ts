import { Refusal } from '../../../shared/contract/errors'
import { oneMoreFailure } from '../unlock/delay'
import { keyFileOf, readKeyFile, writeKeyFile } from '../unlock/keyFile'
import type { CopyOpening } from './openCopy'

/**
 * Notes a wrong try at a copy in the key file of its register as well: what is tried there would open the register, and
 * the audit trail tells of it at the next unlock. The wait is the copy's own. A register that is gone or damaged notes nothing.
 *
 * @param error what opening the copy threw
 */
export function noteWrongTry(registerFile: string, opening: CopyOpening, error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'WRONG_PASSPHRASE') return
  const { file, policy, clock, secret } = opening
  try {
    const path = keyFileOf(registerFile)
    const keys = readKeyFile(path, policy)
    if (readKeyFile(keyFileOf(file), policy).body.registerId !== keys.body.registerId) return
    const [kind, slotId] =
      secret.kind === 'recovery' ? (['recovery', null] as const) : (['person', secret.slotId] as const)
    const { log } = oneMoreFailure(keys.attempts, kind, clock.nowMs(), slotId)
    writeKeyFile(path, { ...keys, attempts: { ...keys.attempts, log } })
  } catch {
    // The register is why somebody restores: its key file may be anything.
  }
}
