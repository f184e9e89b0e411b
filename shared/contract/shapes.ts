import { z } from 'zod'
import { firstCollectionYear, lastCollectionYear } from '../returns/ssda903/yearBounds'
import { isolatedName } from '../text/isolatedName'
import { visibleLine } from '../text/visibleLine'

/** Shapes that several features share. */

export const id = z.uuid()
export const version = z.number().int().min(1)

const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
const localDate = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** A local calendar date, Europe/London. */
export const day = localDate

/** A collection year, by the year it ends in. */
export const collectionYear = z.number().int().min(firstCollectionYear).max(lastCollectionYear)

/** An instant in UTC, to the second. */
export const utc = instant

/** When something happened and how well that is known; see `shared/domain/time/moment.ts`. */
export const moment = z.discriminatedUnion('precision', [
  z.object({ precision: z.literal('exact'), at: instant }),
  z.object({ precision: z.literal('approx'), at: instant }),
  z.object({ precision: z.literal('date_only'), at: localDate }),
  z.object({ precision: z.literal('unknown'), at: z.null() }),
])
export type MomentShape = z.infer<typeof moment>

export const yesNoUnknown = z.enum(['yes', 'no', 'not_known'])

/** Free text a person types; long enough for an interview, short enough to refuse a pasted file. */
export const text = z.string().max(20_000)
export const line = z.string().overwrite(visibleLine).max(200)
export const requiredLine = z.string().overwrite(visibleLine).min(1).max(200)
export const optionalLine = line.nullable()
export const code = z.string().max(60)
export const codes = z.array(code).max(60)

/** A name on its way to the page, where dates and numbers stand beside it. */
export const shownName = z.string().overwrite(isolatedName)

/** A child as any list shows it: enough to pick the right one. */
export const childLabel = z.object({
  id,
  /** "Amira Cole", or "566910, girl, 13" while no name is known. */
  label: shownName,
  localRef: z.string().nullable(),
  named: z.boolean(),
  dob: day.nullable(),
  age: z.number().int().nullable(),
})
export type ChildLabel = z.infer<typeof childLabel>

export const page = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(50),
})

/** A path a person chose in a dialog; the page holds the number, never the path's use. */
export const grant = z.object({ grant: z.string(), shownAs: z.string() })

/** A record as it was when the page read it; refused with STALE where somebody saved it since. */
export const asRead = z.object({ id, version })
/** The same, for what has to be explained. */
export const asReadWithReason = asRead.extend({ reason: requiredLine })

export const saved = z.object({ id, version })

/** A record that was put together with another one and can be taken apart again. */
export const merged = z.object({ id, name: z.string(), at: utc, by: z.string(), reason: z.string() })
