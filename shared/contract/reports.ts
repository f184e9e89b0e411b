import { z } from 'zod'
import { figureReports } from '../returns/figures/reports/kinds'
import { read, write } from './base'
import { leftBefore, shownLeftOut, shownLine, shownTable } from './figures'
import { askedPeriodList, periodListAnswer } from './periodLists'
import { day, text, utc } from './shapes'

/** Lists somebody works from, as things stand at this moment (practice.md 11: P5, P6, P7, D1). */
export const workLists = ['dueInterviews', 'missingNow', 'repeats', 'dataQuality'] as const
export type WorkListKind = (typeof workLists)[number]

const figureReport = z.enum(figureReports)

/** A list as a file or a paper. */
export const workListFile = z.object({ kind: z.literal('workList'), list: z.enum(workLists) })

const asked = z.object({
  report: figureReport,
  from: day,
  to: day,
  /** Figures by home stand in it only where somebody asks for them. */
  byHome: z.boolean().default(false),
})

/** A report with figures, as a file or a paper. */
export const figureReportFile = asked.extend({ kind: z.literal('figureReport') })

const chart = z.object({
  form: z.enum(['bars', 'trend']),
  title: z.string(),
  /** What it shows, in a sentence or two. */
  finding: z.string(),
  /** Heading of the first column of its table. */
  of: z.string(),
  series: z.array(z.string()).readonly(),
  /** A word where there is no number to draw: "fewer than 5", "withheld", "–". */
  rows: z
    .array(z.object({ label: z.string(), values: z.array(z.union([z.number(), z.string()])).readonly() }))
    .readonly(),
  unit: z.string(),
  note: z.string().nullable(),
})

/** A plain table of words: what is no count of this register. */
const grid = z.object({
  title: z.string(),
  columns: z.array(z.string()).readonly(),
  rows: z.array(z.array(z.string()).readonly()).readonly(),
  note: z.string().nullable(),
})
export type ReportGridAnswer = z.infer<typeof grid>

const section = z.object({
  heading: z.string(),
  /** Sentences made of the figures as they are shown. */
  says: z.array(z.string()).readonly(),
  lines: z.array(shownLine).readonly(),
  tables: z.array(shownTable).readonly(),
  charts: z.array(chart).readonly(),
  grids: z.array(grid).readonly(),
  /** What the council typed in for this period; null where the part has no such box. */
  box: z.object({ name: z.string(), hint: z.string(), words: z.string() }).nullable(),
  notes: z.array(z.string()).readonly(),
})

const figureReportAnswer = z.object({
  report: figureReport,
  title: z.string(),
  /** "1 April 2025 to 31 March 2026". */
  period: z.string(),
  /** The end of the period, or now where it has not ended. */
  asAt: utc,
  /** Numbers from 1 to one below it are not shown; null where all are. */
  below: z.number().nullable(),
  /** Why most numbers are held back, and what would show more; null where most are shown. */
  heldBack: z.string().nullable(),
  /** Papers that left before and have days in common with this one: two of them beside each other can give one away. */
  overlaps: z.array(leftBefore).readonly(),
  /** How it was counted, a sentence each. */
  rules: z.array(z.string()).readonly(),
  sections: z.array(section).readonly(),
  leftOut: z.array(shownLeftOut).readonly(),
  /** What every figure means, each once. */
  definitions: z.array(z.object({ term: z.string(), meaning: z.string() })).readonly(),
})
export type FigureReportAnswer = z.infer<typeof figureReportAnswer>

export const reports = {
  /** A report's figures for a period, of all children: counts tell of nobody. */
  figures: read('returns.read').input(asked).output(figureReportAnswer),
  /** The council's own words in a report, by box, for exactly these days. Boxes that are not named stay as they are. */
  saveWords: write('returns.prepare')
    .input(
      z.object({
        report: figureReport,
        from: day,
        to: day,
        words: z.array(z.object({ box: z.string().max(40), words: text })).max(10),
      }),
    )
    .output(z.object({ saved: z.number() })),
  /** A list about a period. The list may ask for a permission of its own besides. */
  list: read('returns.read', 'view').input(askedPeriodList).output(periodListAnswer),
}
