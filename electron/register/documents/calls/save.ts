import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { leaveAsFile } from '../../commands/returns/leaveAsFile'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { madePapers } from '../madePapers'
import { enterRun, runShown, subjectOf } from '../paperRuns'
import { pdfPath } from '../pdfFile'
import { requireProofToLeave } from '../proofToLeave'

/** Saves a paper where the person chose. */
export const saveDocument = hostCall(contract.documents.save, async ({ input, host, name, meta, signal }) => {
  const open = requireOpen(host)
  const paper = open.scratch.get(madePapers).get(input.made)
  // Before the grant is used up: the page repeats the call when the passphrase was given.
  requireProofToLeave(open, paper, 'saved')
  const target = pdfPath(host.grants.take(input.grant, 'savePdf'))
  const { why } = input
  const left = { how: 'saved', fileName: basename(target), userId: open.session.user.id, why } as const
  return leaveAsFile(
    open,
    { name, permission: meta.permission, signal },
    {
      target,
      bytes: paper.bytes,
      enter: async (door) => {
        const id = await enterRun(door, paper, left)
        return runShown(door, open.session, { id, paper, left })
      },
      failed: { action: 'paper.saveFailed', subject: subjectOf(paper), detail: {} },
    },
  )
})
