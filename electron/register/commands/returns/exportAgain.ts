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
  const target = withEnding(host.grants.take(input.grant, 'saveMissingCsv'), '.csv')
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

interface KeptRun {
  readonly year: number
  readonly sha256: string
  readonly counts: string
  readonly content: Uint8Array
}

/** @throws NOT_FOUND where there is no such run, or its bytes were not kept */
async function keptRun(db: ReadDatabase, id: string): Promise<KeptRun> {
  const row = await db
    .selectFrom('return_run')
    .select(['year', 'sha256', 'counts', 'content'])
    .where('id', '=', id)
    .where('kind', '=', 'ssda903')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || row.year === null || row.content === null)
    throw new Refusal('NOT_FOUND', { what: 'return_run' })
  return { year: row.year, sha256: row.sha256, counts: row.counts, content: row.content }
}

/** The bytes stand with the first run already. */
async function keepCopy(
  { write, audit, now }: Pick<Door, 'write' | 'audit' | 'now'>,
  { user }: Session,
  { year, sha256, counts, content }: KeptRun,
  { of, fileName }: { readonly of: string; readonly fileName: string },
): Promise<ReturnRun> {
  const run = { kind: 'ssda903Copy', year, how: 'saved', sha256, bytes: content.length } as const
  const { id } = await write.insert('return_run', { ...run, file_name: fileName, counts, content: null })
  audit({ action: 'return.exportedAgain', detail: { year, sha256, of } })
  return { ...run, id, at: now, by: user.name, fileName, child: null, destroyedOn: null }
}
