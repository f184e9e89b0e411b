import { z } from 'zod'
import type { Permission } from './permissions'
import { day, id } from './shapes'

/** Lists about a period (practice.md 11): S3, FOI question 18 for the council's own eyes, and D2's two. */
export const periodLists = ['inspection', 'episodesPerChild', 'accessByChild', 'accessByPerson'] as const
export type PeriodListKind = (typeof periodLists)[number]

/** What a list about a period asks for besides its call's own permission. */
export const periodListNeeds: Readonly<Record<PeriodListKind, Permission>> = {
  // A return: it holds every child, restricted ones as well.
  inspection: 'returns.export',
  episodesPerChild: 'children.read',
  accessByChild: 'audit.read',
  accessByPerson: 'audit.read',
}

const days = { from: day, to: day }

/** Which list, about which days; who opened a record is asked of one child. */
export const askedPeriodList = z.discriminatedUnion('list', [
  z.object({ list: z.literal('inspection'), ...days }),
  z.object({ list: z.literal('episodesPerChild'), ...days }),
  z.object({ list: z.literal('accessByChild'), ...days, childId: id }),
  z.object({ list: z.literal('accessByPerson'), ...days }),
])
export type AskedPeriodList = z.infer<typeof askedPeriodList>

/** A list about a period, as a file or a paper. */
export const periodListFile = z.object({ kind: z.literal('periodList'), asked: askedPeriodList })

export const periodListAnswer = z.object({
  title: z.string(),
  /** "1 April 2025 to 31 March 2026". */
  period: z.string(),
  about: z.string(),
  columns: z.array(z.object({ heading: z.string(), type: z.string() })).readonly(),
  parts: z
    .array(
      z.object({
        heading: z.string(),
        rows: z.array(z.array(z.object({ words: z.string() })).readonly()).readonly(),
      }),
    )
    .readonly(),
  /** Said where there is no row. */
  empty: z.string(),
  definitions: z.array(z.object({ term: z.string(), meaning: z.string() })).readonly(),
})
export type PeriodListAnswer = z.infer<typeof periodListAnswer>
