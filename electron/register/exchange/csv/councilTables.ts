import { Refusal } from '../../../../shared/contract/errors'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { CouncilTable } from './readTable'

/** A council's tables of one year, at most one of each kind; null where there is no such file. */
export type CouncilTables = Omit<ReturnTables, 'missingLast'>

/**
 * Puts the files of one year together.
 *
 * @throws Refusal FILE_UNREADABLE, reason `twoOfOneKind`, where two files are the same table
 */
export function councilTables(files: readonly { file: string; table: CouncilTable }[]): CouncilTables {
  const tables: { -readonly [Kind in keyof CouncilTables]: CouncilTables[Kind] } = {
    missing: null,
    episodes: null,
    header: null,
  }
  const fileOf = new Map<string, string>()
  for (const { file, table } of files) {
    if (table.kind === 'other') continue
    const before = fileOf.get(table.kind)
    if (before !== undefined) {
      throw new Refusal('FILE_UNREADABLE', {
        file,
        reason: 'twoOfOneKind',
        line: null,
        detail: `"${before}" is the same table.`,
      })
    }
    fileOf.set(table.kind, file)
    if (table.kind === 'missing') tables.missing = table.rows
    else if (table.kind === 'episodes') tables.episodes = table.rows
    else tables.header = table.rows
  }
  return tables
}
