import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import type { ReturnRun } from '../../../../shared/contract/returns'
import { runCommand, type CommandOf } from '../../commands/runCommand'
import type { OpenRegister } from '../../openRegister'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { madePapers, type MadePaper } from '../madePapers'
import { enterRun, runShown, subjectOf } from '../paperRuns'
import { pdfPath, writeBeside } from '../pdfFile'

/**
 * Saves a paper where the person chose. The whole file stands beside its place first, then the register notes that it
 * leaves, and only then it is moved in: no copy is ever out of the register that the audit trail does not hold.
 */
export const saveDocument = hostCall(contract.documents.save, async ({ input, host, name, meta, signal }) => {
  const open = requireOpen(host)
  const paper = open.scratch.get(madePapers).get(input.made)
  const target = pdfPath(host.grants.take(input.grant, 'savePdf'))
  return savePaper(open, { name, permission: meta.permission, signal }, paper, target)
})

async function savePaper(
  open: OpenRegister,
  command: CommandOf,
  paper: MadePaper,
  target: string,
): Promise<ReturnRun> {
  const file = writeBeside(target, paper.bytes)
  const left = { how: 'saved', fileName: basename(target) } as const
  let run: ReturnRun | null = null
  try {
    run = await runCommand(open, command, async (door) => {
      const id = await enterRun(door, paper, left)
      return runShown(door, open.session, { id, paper, left })
    })
    file.moveIn()
    return run
  } catch (error) {
    file.discard()
    if (run !== null) await takeBack(open, { ...command, signal: undefined }, paper, run.id)
    throw error
  }
}

/** The file could not be moved in after all: the run is withdrawn, and the audit trail says so. */
async function takeBack(
  open: OpenRegister,
  command: CommandOf,
  paper: MadePaper,
  runId: string,
): Promise<void> {
  await runCommand(open, command, async ({ write, audit }) => {
    await write.withdraw('return_run', runId, 'latest', 'the file could not be put in its place')
    audit({ action: 'paper.saveFailed', subject: subjectOf(paper), detail: { run: runId } })
  })
}
