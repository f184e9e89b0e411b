import { z } from 'zod'
import { auditFilter } from './audit'
import { writeForGood } from './base'
import { periodListFile } from './periodLists'
import { figureReportFile, workListFile } from './reports'
import { figuresFile } from './figures'
import { run } from './returns'
import { day, requiredLine } from './shapes'

/**
 * Which table. A feature that can save one adds its kind here, and how it is read in
 * `electron/register/exchange/sheetsOut/savedTables.ts`.
 */
const what = z.discriminatedUnion('kind', [
  /** Homes with their duty phones, for somebody named: name, address, phone and provider; no child. */
  z.object({ kind: z.literal('homesExtract'), recipient: requiredLine, basis: requiredLine }),
  /** Ofsted's Annex A, list 8, as on the day of the inspection: the columns to merge, or all 34. */
  z.object({ kind: z.literal('annexA'), on: day, whole: z.boolean() }),
  /** A list somebody works from, as things stand. */
  workListFile,
  /** A list about a period. */
  periodListFile,
  /** A report with figures about a period. */
  figureReportFile,
  /** Every figure of the catalogue for a period. */
  figuresFile,
  /** Entries of the audit trail, as filtered. */
  z.object({ kind: z.literal('auditTrail'), filter: auditFilter }),
])

export const tables = {
  /**
   * Saves a table as CSV or as a workbook where the person chose (`saveCsv`, `saveXlsx`), and keeps that it left. Each
   * kind asks for a permission of its own (`leaving.ts`); all but the audit trail ask for `documents.print` besides.
   */
  save: writeForGood('register.use', { askAgain: true })
    .input(z.object({ what, format: z.enum(['csv', 'xlsx']), grant: z.string() }))
    .output(run),
}
