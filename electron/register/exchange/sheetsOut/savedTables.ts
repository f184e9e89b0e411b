import { homesTable } from '../../documents/homesExtract/homesTable'
import { figuresTable } from '../../queries/figures/figuresTable'
import { auditTable } from '../../queries/audit/auditTable'
import { annexATable } from '../../queries/annexA/annexATable'
import { figureReportTable } from '../../queries/reports/figureReportTable'
import { periodListTable, workListTable } from '../../queries/reports/workListTable'
import type { SavedTable, WhichTable } from './savedTable'

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
