import type { Breakdown } from '../count/breakdown'
import type { Measure } from '../count/measure'
import { aboutAbsences } from './aboutAbsences'
import { aboutInterviews } from './aboutInterviews'
import type { Question } from './question'

/** What councils are asked under the Freedom of Information Act, 1 to 35 (statutory-returns.md 11). */
export const catalogue: readonly Question[] = [...aboutAbsences, ...aboutInterviews].toSorted(
  (a, b) => a.number - b.number,
)

/** Every breakdown of the catalogue, by its id. */
export const breakdowns: ReadonlyMap<string, Breakdown> = new Map(
  catalogue.flatMap(({ tables = [] }) => tables.map((table) => [table.id, table] as const)),
)

/** Every definition the catalogue uses, bases of percentages and of breakdowns included, by its id. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  catalogue.flatMap(({ lines, tables = [] }) =>
    [...lines.flatMap(({ measure, of = [] }) => [measure, ...of]), ...tables.map(({ of }) => of)].map(
      (measure) => [measure.id, measure] as const,
    ),
  ),
)

/** Whether answers to requests hold a figure; what else there is stands in reports alone. */
export function isOfCatalogue(id: string): boolean {
  return measures.has(id) || breakdowns.has(id)
}
