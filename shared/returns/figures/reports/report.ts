import type { ShownLine, ShownTable } from '../../suppression/outward'
import type { Shown } from '../../suppression/shown'
import type { LeftOutReason } from '../book/openBook'
import type { ReportChart } from './chart'
import type { ReportGrid } from './grid'
import type { FigureReportKind } from './kinds'

/** A part of a report. */
export interface ReportSection {
  readonly heading: string
  readonly says: readonly string[]
  readonly lines: readonly ShownLine[]
  readonly tables: readonly ShownTable[]
  readonly charts: readonly ReportChart[]
  readonly grids: readonly ReportGrid[]
  /** What the council typed in for this period; null where the part has no such box. */
  readonly box: { readonly name: string; readonly hint: string; readonly words: string } | null
  readonly notes: readonly string[]
}

/** A report's figures, as screen, paper and spreadsheet say them. */
export interface CountedReport {
  readonly report: FigureReportKind
  readonly title: string
  /** "1 April 2025 to 31 March 2026". */
  readonly period: string
  /** The end of the period, or when it was counted (UTC). */
  readonly asAt: string
  /** Numbers from 1 to one below it are not shown; null where all are. */
  readonly below: number | null
  /** Why most numbers are held back, and what would show more; null where most are shown. */
  readonly heldBack: string | null
  /** How it was counted, a sentence each. */
  readonly rules: readonly string[]
  readonly sections: readonly ReportSection[]
  readonly leftOut: readonly {
    readonly reason: LeftOutReason
    readonly words: string
    readonly count: Shown
  }[]
  /** What every figure means, each once. */
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[]
}
