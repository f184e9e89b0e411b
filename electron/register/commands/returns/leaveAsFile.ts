import type { ReturnRun } from '../../../../shared/contract/returns'
import type { AuditEntry } from '../../audit/auditEntry'
import { writeBeside } from '../../documents/pdfFile'
import type { OpenRegister } from '../../openRegister'
import { runCommand, type CommandOf, type Door } from '../runCommand'

/** Something that leaves the register as a file. */
export interface Leaving {
  /** Where it goes. */
  readonly target: string
  readonly bytes: Uint8Array
  /** Notes that it leaves; writes the row of return_run. */
  readonly enter: (door: Door) => Promise<ReturnRun>
  /** The audit trail's entry should the file not get to its place after all. */
  readonly failed: AuditEntry
}

/**
 * Saves a file where the person chose. The whole file stands beside its place first, then the register notes that it
 * leaves, and only then it is moved in: no copy is ever out of the register that the audit trail does not hold. Where
 * the move fails the note is withdrawn.
 */
export async function leaveAsFile(
  open: OpenRegister,
  command: CommandOf,
  { target, bytes, enter, failed }: Leaving,
): Promise<ReturnRun> {
  const file = writeBeside(target, bytes)
  let run: ReturnRun | null = null
  try {
    run = await runCommand(open, command, enter)
    file.moveIn()
    return run
  } catch (error) {
    file.discard()
    if (run !== null) await takeBack(open, { ...command, signal: undefined }, run.id, failed)
    throw error
  }
}

async function takeBack(
  open: OpenRegister,
  command: CommandOf,
  runId: string,
  failed: AuditEntry,
): Promise<void> {
  await runCommand(open, command, async ({ write, audit }) => {
    await write.withdraw('return_run', runId, 'latest', 'the file could not be put in its place')
    audit({ ...failed, detail: { ...failed.detail, run: runId } })
  })
}
