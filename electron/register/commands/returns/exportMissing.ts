import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReturnRun, YearView } from '../../../../shared/contract/returns'
import { readOnly } from '../../database/types'
import { withEnding } from '../../files/withEnding'
import { readSettings } from '../../queries/settings/readSettings'
import { yearView } from '../../queries/returns/yearView'
import { requireOpen, scopeOf } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import type { Session } from '../../session'
import type { Door } from '../runCommand'
import { leaveAsFile } from './leaveAsFile'

/** Writes missing.csv. The run is kept with the exact bytes, so that next year's carry-over can be checked against it. */
export const exportMissing = hostCall(contract.returns.exportMissing, async (call) => {
  const { input, host, name, meta, signal } = call
  const open = requireOpen(host)
  const { now } = scopeOf(open, call, input)
  const view = await open.db.connection().execute(async (connection) => {
    const db = readOnly(connection)
    return yearView(db, await readSettings(db), input.year, now)
  })
  refuseErrors(view)
  if (input.sha256 !== null && view.sha256 !== input.sha256) throw new Refusal('RETURN_CHANGED', {})
  const target = withEnding(host.grants.take(input.grant, 'saveMissingCsv'), '.csv')
  const bytes = new TextEncoder().encode(view.csv)
  return leaveAsFile(
    open,
    { name, permission: meta.permission, signal },
    {
      target,
      bytes,
      enter: (door) => keepRun(door, open.session, view, { bytes, fileName: basename(target) }),
      failed: { action: 'return.exportFailed', detail: { year: view.year } },
    },
  )
})

/** @throws Refusal RETURN_HAS_ERRORS while a rule fails that makes the file worthless to DfE */
function refuseErrors({ blockedBy, verdicts }: YearView): void {
  if (blockedBy.length === 0) return
  const rows = new Set(verdicts.filter(({ rule }) => blockedBy.includes(rule)).map(({ row }) => row))
  throw new Refusal('RETURN_HAS_ERRORS', { rules: blockedBy, rows: rows.size })
}

/** Keeps an export: bytes, hash, counts; enters it in the audit trail. */
async function keepRun(
  { write, audit, now }: Pick<Door, 'write' | 'audit' | 'now'>,
  { user }: Session,
  view: YearView,
  { bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<ReturnRun> {
  const { sha256 } = view
  const counts = {
    rows: view.rows.length,
    children: view.counts.children.either,
    openAtEnd: view.counts.openAt31March.M + view.counts.openAt31March.A,
    rulesRun: view.rulesRun,
    errors: view.verdicts.filter(({ level }) => level === 'error').length,
    warnings: view.verdicts.filter(({ level }) => level === 'warning').length,
  }
  const run = {
    kind: 'ssda903',
    year: view.year,
    file_name: fileName,
    how: 'saved',
    sha256,
    bytes: bytes.length,
  } as const
  const { id } = await write.insert('return_run', { ...run, counts: JSON.stringify(counts), content: bytes })
  audit({ action: 'return.exported', detail: { year: view.year, sha256, ...counts } })
  const { file_name: _name, ...shown } = run
  return { ...shown, id, at: now, by: user.name, fileName, child: null, destroyedOn: null }
}
