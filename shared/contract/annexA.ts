import { z } from 'zod'
import { read } from './base'
import { childLabel, day, id } from './shapes'

const row = z.object({
  child: childLabel,
  /** Last day of the period of care, of a child who ceased to be looked after. */
  ceasedOn: day.nullable(),
  /** Columns 29 to 32, as they are written. */
  missing: z.number(),
  absent: z.number(),
  offered: z.string().nullable(),
  accepted: z.string().nullable(),
  /** The episode 31 and 32 are about. */
  lastMissing: z.object({ episodeId: id, startedOn: day.nullable() }).nullable(),
  /** Worth a look before it goes. */
  notes: z.array(z.enum(['missingNow', 'startNotKnown', 'notYetOffered', 'offerNotKnown', 'noReference'])),
})
export type AnnexARow = z.infer<typeof row>

const column = z.object({
  number: z.number(),
  heading: z.string(),
  meaning: z.string(),
  /** Whether the register has such a field at all. */
  held: z.boolean(),
  /** In how many rows it is blank. */
  blank: z.number(),
})
export type AnnexAColumn = z.infer<typeof column>

const list = z.object({
  on: day,
  /** First day of the window of columns 29 to 32 for a child in care throughout. */
  windowFrom: day,
  /** Children who ceased on this day or later stand in it. */
  ceasedFrom: day,
  rows: z.array(row),
  columns: z.array(column),
})
export type AnnexAList = z.infer<typeof list>

/** Ofsted's Annex A, list 8 (children in care). */
export const annexA = {
  /** The list as it would be on the day of an inspection; `tables.save` writes it. */
  list: read('returns.read')
    .input(z.object({ on: day }))
    .output(list),
}
