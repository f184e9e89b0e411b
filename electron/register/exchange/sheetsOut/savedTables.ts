import type { z } from 'zod'
import type { tables } from '../../../../shared/contract/tables'
import type { ReadDatabase } from '../../database/types'
import { homesTable } from '../../documents/homesExtract/homesTable'
import type { LeavingFile } from '../../documents/paperRuns'
import { figuresTable } from '../../queries/figures/figuresTable'
import { auditTable } from '../../queries/audit/auditTable'
import { annexATable } from '../../queries/annexA/annexATable'
import { figureReportTable } from '../../queries/reports/figureReportTable'
import { periodListTable, workListTable } from '../../queries/reports/workListTable'
import type { SheetFile, SheetFormat } from './model'

/** Which table, and about what. */
export type WhichTable = z.output<(typeof tables.save)['~orpc']['inputSchema'] & z.ZodType>['what']

/** Who has a table made, when, and as what. */
export interface TableFor {
  readonly person: string
  /** UTC. */
  readonly now: string
  readonly format: SheetFormat
}

/** A table as plain data, and what is kept of its having left. */
export interface ReadyTable {
  readonly file: SheetFile
  readonly facts: Omit<LeavingFile, 'sha256' | 'bytes'>
}

/** One kind of table. */
export interface SavedTable<Which> {
  /** What `neededToLeave` asks for is enough: every other table asks for `documents.print` besides, as the papers do. */
  readonly alone?: true
  /** Reads it, all of one moment: awaits nothing but `db`. */
  readonly read: (db: ReadDatabase, which: Which, by: TableFor) => Promise<ReadyTable>
}

/** Every kind of table people can save; a kind more is a line here and one in `shared/contract/tables.ts`. */
const savedTables: { readonly [K in WhichTable['kind']]: SavedTable<Extract<WhichTable, { kind: K }>> } = {
  homesExtract: homesTable,
  annexA: annexATable,
  workList: workListTable,
  periodList: periodListTable,
  figureReport: figureReportTable,
  figures: figuresTable,
  auditTrail: auditTable,
}

/** The kind of table a name stands for. */
export function savedTableOf<K extends WhichTable['kind']>(
  kind: K,
): SavedTable<Extract<WhichTable, { kind: K }>> {
  return savedTables[kind]
}
