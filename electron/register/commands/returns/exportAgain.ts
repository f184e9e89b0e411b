import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReturnRun } from '../../../../shared/contract/returns'
import { readOnly, type ReadDatabase } from '../../database/types'
import { withEnding } from '../../files/withEnding'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import type { Session } from '../../session'
import type { Door } from '../runCommand'
import { leaveAsFile } from './leaveAsFile'

/** Writes the file of an earlier export again, from the bytes that were kept. One more copy outside, so a run of its own. */
export const exportAgain = hostCall(contract.returns.exportAgain, async (call) => {
  const { input, host, name, meta, signal } = call
  const open = requireOpen(host)
  const kept = await open.db.connection().execute(async (db) => keptRun(readOnly(db), input.runId))
  const { purpose, ending } = placeOf(kept)
  const target = withEnding(host.grants.take(input.grant, purpose), ending)
  return leaveAsFile(
    open,
    { name, permission: meta.permission, signal },
    {
      target,
      bytes: kept.content,
      enter: (door) => keepCopy(door, open.session, kept, { of: input.runId, fileName: basename(target) }),
      failed: { action: 'return.exportFailed', detail: { year: kept.year } },
    },
  )
})

/** What of a run the very file is kept of: missing.csv, and Ofsted's list 8 in either format. */
const keptKinds = ['ssda903', 'annexA'] as const

interface KeptRun {
  readonly kind: (typeof keptKinds)[number]
  readonly fileName: string
  readonly year: number | null
  readonly sha256: string
  readonly counts: string
  readonly content: Uint8Array
}

/** @throws NOT_FOUND where there is no such run, or its bytes were not kept */
async function keptRun(db: ReadDatabase, id: string): Promise<KeptRun> {
  const row = await db
    .selectFrom('return_run')
    .select(['kind', 'file_name', 'year', 'sha256', 'counts', 'content'])
    .where('id', '=', id)
    .where('kind', 'in', keptKinds)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const kind = keptKinds.find((each) => each === row?.kind)
  if (row === undefined || kind === undefined || row.content === null)
    throw new Refusal('NOT_FOUND', { what: 'return_run' })
  const { file_name: fileName, year, sha256, counts, content } = row
  return { kind, fileName, year, sha256, counts, content }
}

/** Which dialog was asked for, and the ending the file must have: those of the first time. */
function placeOf({ kind, fileName }: KeptRun): {
  purpose: 'saveMissingCsv' | 'saveCsv' | 'saveXlsx'
  ending: '.csv' | '.xlsx'
} {
  if (kind === 'ssda903') return { purpose: 'saveMissingCsv', ending: '.csv' }
  return fileName.toLowerCase().endsWith('.xlsx')
    ? { purpose: 'saveXlsx', ending: '.xlsx' }
    : { purpose: 'saveCsv', ending: '.csv' }
}

/** The bytes stand with the first run already. */
async function keepCopy(
  { write, audit, now }: Pick<Door, 'write' | 'audit' | 'now'>,
  { user }: Session,
  { kind, year, sha256, counts, content }: KeptRun,
  { of, fileName }: { readonly of: string; readonly fileName: string },
): Promise<ReturnRun> {
  const run = { kind: `${kind}Copy`, year, how: 'saved', sha256, bytes: content.length } as const
  const { id } = await write.insert('return_run', { ...run, file_name: fileName, counts, content: null })
  audit({ action: 'return.exportedAgain', detail: { year, sha256, of } })
  return { ...run, id, at: now, by: user.name, fileName, child: null, destroyedOn: null }
}
