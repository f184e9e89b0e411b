import { contract } from '../../../../shared/contract'
import { neededToLeave } from '../../../../shared/contract/leaving'
import type { AuditEntry } from '../../audit/auditEntry'
import { requirePermission } from '../../commands/runCommand'
import { queryThen } from '../../rpc/handlers'
import { beingSet } from '../beingSet'
import { asksWhy, copiesMade, numbered } from '../copyNumber'
import { madePapers } from '../madePapers'
import { setInWorker } from '../paperWorker'
import { readPaper } from '../readPaper'
import type { ReadyPaper, WhichPaper } from '../readyPaper'

/** Makes a paper: reads it in one moment, lets go of the register, and sets it in a thread of its own. */
export const makeDocument = queryThen<typeof contract.documents.make, ReadyPaper>(contract.documents.make, {
  read: async ({ input, db, now, session, scratch }) => {
    requirePermission(session, neededToLeave(input))
    const ready = await readPaper(db, input, { person: session.user.name, now })
    const { id } = madeAbout(input)
    return numbered(ready, scratch(madePapers).nextCopy(id, await copiesMade(db, id)))
  },
  finish: async ({ paper, facts }, { input, outFolder, signal, scratch }) => {
    const { bytes, pages } = await scratch(beingSet).follow(async (onProgress) =>
      setInWorker(paper, { outFolder, signal, onProgress }),
    )
    const made = scratch(madePapers).keep({ ...facts, pages, about: madeAbout(input) }, paper, bytes)
    const pdf = new File([bytes], made.fileName, { type: 'application/pdf' })
    const cautions = [...(facts.cautions ?? [])]
    return { made: made.id, fileName: made.fileName, pages, pdf, cautions, asksWhy: asksWhy(facts) }
  },
  about: (input, { fileName, pages }) => madeEntry(input, { fileName, pages }),
})

function madeEntry(which: WhichPaper, detail: { fileName: string; pages: number }): AuditEntry {
  return { action: 'paper.made', subject: madeAbout(which), detail: { kind: which.kind, ...detail } }
}

function madeAbout(which: WhichPaper): { kind: string; id: string } {
  if ('childId' in which) return { kind: 'child', id: which.childId }
  if (which.kind === 'outOfHoursPack') return { kind: 'pack', id: 'outOfHours' }
  if (which.kind === 'panelPack') return { kind: 'pack', id: 'panel' }
  if (which.kind === 'backupCertificate') return { kind: 'backup', id: 'test' }
  if (which.kind === 'blankForm') return { kind: 'form', id: which.form }
  if (which.kind === 'homesExtract') return { kind: 'homes', id: 'all' }
  if (which.kind === 'periodList') {
    const { asked } = which
    return 'childId' in asked ? { kind: 'child', id: asked.childId } : { kind: 'report', id: asked.list }
  }
  if (which.kind === 'destructionCertificate') return { kind: 'destruction', id: which.destructionId }
  if (which.kind === 'workList') return { kind: 'report', id: which.list }
  if (which.kind === 'figureReport') return { kind: 'report', id: which.report }
  if (which.kind === 'emptyInterview') return { kind: 'form', id: 'emptyInterview' }
  if (which.kind === 'figures') return { kind: 'figures', id: `${which.from}/${which.to}` }
  return { kind: 'return', id: String(which.year) }
}
