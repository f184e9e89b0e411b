import { createHash } from 'node:crypto'
import { columns } from '../../../../shared/returns/figures/columns'
import type { ReportChart } from '../../../../shared/returns/figures/reports/chart'
import type { ReportGrid } from '../../../../shared/returns/figures/reports/grid'
import type { ShownLine, ShownTable } from '../../../../shared/returns/suppression/outward'

/** A question of an answer, or a part of a report, with its figures as they are shown. */
export interface Saying {
  /** Of a report: pictures, which can be of the periods before as well, and plain tables. */
  readonly charts?: readonly Pick<ReportChart, 'title' | 'rows'>[]
  readonly grids?: readonly Pick<ReportGrid, 'title' | 'rows'>[]
  readonly lines: readonly Pick<ShownLine, 'id' | 'words' | 'counts'>[]
  readonly tables: readonly Pick<ShownTable, 'id' | 'words' | 'rows'>[]
}

/**
 * What each figure said, as a fingerprint by its name: kept with an answer or a report that left, to tell later which of
 * its numbers are others by then.
 */
export type SaidThen = Readonly<Record<string, string>>

/** The fingerprints of what an answer or a report says. */
export function saidThen(parts: readonly Saying[]): SaidThen {
  return Object.fromEntries(parts.flatMap(figuresOf).map(({ id, print }) => [id, print]))
}

/** Words of the figures that stand in both and say something else now, each once. */
export function differsNow(then: SaidThen, parts: readonly Saying[]): string[] {
  const others = parts.flatMap(figuresOf).filter(({ id, print }) => (then[id] ?? print) !== print)
  return [...new Set(others.map(({ words }) => words))]
}

function figuresOf({
  lines,
  tables,
  charts = [],
  grids = [],
}: Saying): { id: string; words: string; print: string }[] {
  return [
    ...lines.map(({ id, words, counts }) => ({ id, words, print: printOf(numbersOf(counts)) })),
    ...tables.map(({ id, words, rows }) => ({
      id,
      words,
      print: printOf(rows.map(({ key, counts }) => [key, ...numbersOf(counts)])),
    })),
    ...[...charts, ...grids].map(({ title, rows }) => ({ id: title, words: title, print: printOf(rows) })),
  ]
}

function numbersOf(counts: ShownLine['counts']): (number | string | null)[] {
  return columns.map((column) => counts[column] ?? null)
}

/** Short: one that is the same by chance hides one difference among a hundred. */
function printOf(numbers: unknown): string {
  return createHash('sha256').update(JSON.stringify(numbers)).digest('base64url').slice(0, 8)
}
