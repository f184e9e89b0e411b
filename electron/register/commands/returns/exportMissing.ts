import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { YearView } from '../../../../shared/contract/returns'
import { writeSafely } from '../../files/writeSafely'
import { readSettings } from '../../queries/settings/readSettings'
import { yearView } from '../../queries/returns/yearView'
import { commandWith } from '../../rpc/handlers'
import type { Door } from '../runCommand'

/**
 * Writes missing.csv. The run is kept with the exact bytes before the file appears: what left the register is known
 * even if the disk then fails, and a failing disk is told to the person.
 */
export const exportMissing = commandWith(contract.returns.exportMissing, {
  prepare: async ({ input, db, now, grants }) => ({
    view: exportable(await yearView(db, await readSettings(db), input.year, now)),
    path: grants.take(input.grant, 'saveMissingCsv'),
  }),
  run: async (scope, { view, path }) => {
    const run = await keepRun(scope, view, basename(path))
    return { ...run, by: scope.session.user.name }
  },
  after: async (_run, { view, path }) => writeSafely(path, view.csv),
})

/** @throws Refusal RETURN_HAS_ERRORS while a rule fails that makes the file worthless to DfE */
export function exportable(view: YearView): YearView {
  if (view.blockedBy.length === 0) return view
  const rows = new Set(
    view.verdicts.filter(({ rule }) => view.blockedBy.includes(rule)).map(({ row }) => row),
  )
  throw new Refusal('RETURN_HAS_ERRORS', { rules: view.blockedBy, rows: rows.size })
}

/** Keeps an export: bytes, hash, counts; enters it in the audit trail. */
export async function keepRun(
  { write, audit, now }: Pick<Door, 'write' | 'audit' | 'now'>,
  view: YearView,
  fileName: string,
): Promise<{
  id: string
  kind: string
  year: number
  at: string
  fileName: string
  how: string
  sha256: string
  bytes: number
  child: null
  destroyedOn: null
}> {
  const content = new TextEncoder().encode(view.csv)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const counts = {
    rows: view.rows.length,
    errors: view.verdicts.filter(({ level }) => level === 'error').length,
    warnings: view.verdicts.filter(({ level }) => level === 'warning').length,
  }
  const { id } = await write.insert('return_run', {
    kind: 'ssda903',
    year: view.year,
    file_name: fileName,
    how: 'saved',
    sha256,
    bytes: content.length,
    counts: JSON.stringify(counts),
    content,
  })
  audit({ action: 'return.exported', detail: { year: view.year, sha256, ...counts } })
  return {
    id,
    kind: 'ssda903',
    year: view.year,
    at: now,
    fileName,
    how: 'saved',
    sha256,
    bytes: content.length,
    child: null,
    destroyedOn: null,
  }
}
