import type { z } from 'zod'
import type { tables } from '../../../../shared/contract/tables'
import type { ReadDatabase } from '../../database/types'
import type { LeavingFile } from '../../documents/paperRuns'
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
