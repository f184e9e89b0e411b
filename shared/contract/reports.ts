import { z } from 'zod'
import { leftOutReasons } from '../returns/figures/book/openBook'
import { columns } from '../returns/figures/columns'
import { figureReports } from '../returns/figures/reports/kinds'
import { read } from './base'
import { day, utc } from './shapes'

/** Lists somebody works from, as things stand at this moment (practice.md 11: P5, P6, P7, D1). */
export const workLists = ['dueInterviews', 'missingNow', 'repeats', 'dataQuality'] as const
export type WorkListKind = (typeof workLists)[number]

const figureReport = z.enum(figureReports)

/** A list as a file or a paper. */
export const workListFile = z.object({ kind: z.literal('workList'), list: z.enum(workLists) })

const asked = z.object({ report: figureReport, from: day, to: day })

/** A report with figures, as a file or a paper. */
export const figureReportFile = asked.extend({ kind: z.literal('figureReport') })

const counts = z.partialRecord(z.enum(columns), z.number())
const counted = z.object({ id: z.string(), words: z.string(), counts })
const rule = { rule: z.string() }

const section = z.object({
  heading: z.string(),
  lines: z.array(counted.extend({ ...rule, of: z.array(counted).readonly() })).readonly(),
  tables: z
    .array(
      z.object({
        id: z.string(),
        words: z.string(),
        ...rule,
        of: counted,
        rows: z.array(z.object({ key: z.string(), words: z.string(), counts })).readonly(),
      }),
    )
    .readonly(),
  notes: z.array(z.string()).readonly(),
})

const figureReportAnswer = z.object({
  report: figureReport,
  title: z.string(),
  /** "1 April 2025 to 31 March 2026". */
  period: z.string(),
  /** The end of the period, or now where it has not ended. */
  asAt: utc,
  /** How it was counted, a sentence each. */
  rules: z.array(z.string()).readonly(),
  sections: z.array(section).readonly(),
  leftOut: z
    .array(z.object({ reason: z.enum(leftOutReasons), words: z.string(), count: z.number() }))
    .readonly(),
})
export type FigureReportAnswer = z.infer<typeof figureReportAnswer>

export const reports = {
  /** A report's figures for a period, of all children: counts tell of nobody. */
  figures: read('returns.read').input(asked).output(figureReportAnswer),
}
