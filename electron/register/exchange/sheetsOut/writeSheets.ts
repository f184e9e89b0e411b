import type { SheetFile, SheetFormat } from './model'
import { writeCsv } from './writeCsv'
import { writeWorkbook } from './writeWorkbook'

/** The bytes of a file of tables. Blocks for as long as it takes: the register has it done by its worker thread. */
export async function writeSheets(file: SheetFile, format: SheetFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return writeWorkbook(file)
  const [table, ...more] = file.sheets
  if (more.length > 0) throw new Error('a CSV holds one table')
  return writeCsv(table)
}
