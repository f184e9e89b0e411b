import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { neededToLeave } from '../../../../shared/contract/leaving'
import { leaveAsFile } from '../../commands/returns/leaveAsFile'
import { requirePermission } from '../../commands/runCommand'
import { readOnly } from '../../database/types'
import { enterRun, runShown, subjectOf } from '../../documents/paperRuns'
import { writeSheetsInWorker } from '../../documents/paperWorker'
import { withEnding } from '../../files/withEnding'
import type { OpenRegister } from '../../openRegister'
import { requireOpen, scopeOf } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { sha256 } from '../../sha256'
import type { SheetFormat } from './model'
import { savedTableOf } from './savedTables'
import type { ReadyTable, WhichTable } from './savedTable'

/** Saves a table where the person chose: read in one moment, written by the worker, noted, moved in. */
export const saveTable = hostCall(contract.tables.save, async (call) => {
  const { input, host, name, meta, signal } = call
  const { what, format } = input
  const open = requireOpen(host)
  const scope = scopeOf(open, call, input)
  const target = withEnding(host.grants.take(input.grant, grantFor[format]), `.${format}`)
  const { file, facts } = await readTable(open, what, { now: scope.now, format })
  const bytes = await writeSheetsInWorker(file, format, scope)
  const paper = { ...facts, bytes, sha256: sha256(bytes) }
  const left = { how: 'saved', fileName: basename(target), userId: open.session.user.id } as const
  return leaveAsFile(
    open,
    { name, permission: meta.permission, signal },
    {
      target,
      bytes,
      enter: async (door) => {
        const id = await enterRun(door, paper, left)
        return runShown(door, open.session, { id, paper, left })
      },
      failed: { action: 'paper.saveFailed', subject: subjectOf(paper), detail: {} },
    },
  )
})

const grantFor = { csv: 'saveCsv', xlsx: 'saveXlsx' } as const

/** @throws NOT_ALLOWED when the kind asks for a permission the person does not hold */
async function readTable(
  { db, session }: OpenRegister,
  what: WhichTable,
  { now, format }: { readonly now: string; readonly format: SheetFormat },
): Promise<ReadyTable> {
  const { alone = false, read } = savedTableOf(what.kind)
  if (!alone) requirePermission(session, 'documents.print')
  requirePermission(session, neededToLeave(what))
  return db
    .connection()
    .execute((connection) => read(readOnly(connection), what, { person: session.user.name, now, format }))
}
