/** Reports made of figures about a period. */
export const figureReports = [
  'performance',
  'bands',
  'leadMember',
  'partnership',
  'annual',
  'dfeMeasures',
  'corporateParenting',
  'establishments',
  'outOfArea',
  'provider',
] as const
export type FigureReportKind = (typeof figureReports)[number]

/** What files of a report are called: `lead-member`. */
export function reportFileStem(kind: FigureReportKind): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
