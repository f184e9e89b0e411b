import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { read } from './base'
import { collectionYear } from './shapes'
import { discardInput, progress, recognised, sliceInput, stageInput } from './exchange'

const place = z.object({
  /** "missing.csv", "last year's missing.csv". */
  file: z.string(),
  /** Data row counted from 1. */
  row: z.number(),
  child: z.string(),
  /** "M from 13/11/2025 to 25/11/2025". */
  what: z.string(),
  level: z.enum(['error', 'warning', 'remark']),
})
export type CheckedPlace = z.infer<typeof place>

const entry = z.object({
  /** Number of the rule; null for a remark of Homeward's own. */
  rule: z.string().nullable(),
  plain: z.string(),
  dfe: z.string().nullable(),
  /** How many there are; `places` may hold the first of them only. */
  count: z.number(),
  places: z.array(place),
})
export type CheckedEntry = z.infer<typeof entry>

const report = z.object({
  /** For `save`, until the next check. */
  id: z.string(),
  year: z.number(),
  period: z.string(),
  rulesOf: z.number(),
  read: z.array(z.object({ file: z.string(), rows: z.number().nullable() })),
  /** A sentence for each file that is plainly of another year. */
  otherYears: z.array(z.string()),
  rulesRun: z.number(),
  rulesInForce: z.number(),
  notRun: z.array(z.object({ rule: z.string(), because: z.string() })),
  errors: z.number(),
  warnings: z.number(),
  remarks: z.number(),
  problems: z.array(entry),
  notes: z.array(entry),
})
export type CheckedFiles = z.infer<typeof report>

/**
 * A check of files that are in no register: before one is open, or beside it. Nothing here reads or writes a register.
 */
export const checking = {
  /** As `exchange.stage`: one file, in slices of at most 1 MB. */
  stage: read('anyone')
    .input(stageInput)
    .output(z.object({ staged: z.string() })),
  stageSlice: read('anyone')
    .input(sliceInput)
    .output(z.object({ received: z.number() })),
  recognise: read('anyone')
    .input(z.object({ staged: z.string() }))
    .output(recognised),
  discard: read('anyone').input(discardInput).output(z.object({})),
  /** Runs the rules of the year. Of last year's files the Missing table alone is read. */
  run: read('anyone')
    .input(
      z.object({
        files: z
          .array(z.object({ staged: z.string(), lastYear: z.boolean() }))
          .min(1)
          .max(8),
        /** Collection year, by the year it ends in. */
        year: collectionYear,
      }),
    )
    .output(eventIterator(progress, report)),
  /** Writes the report where the person chose (`savePdf`, `saveCsv`, `saveXlsx`). */
  save: read('anyone')
    .input(z.object({ report: z.string(), format: z.enum(['pdf', 'csv', 'xlsx']), grant: z.string() }))
    .output(z.object({ fileName: z.string() })),
}
