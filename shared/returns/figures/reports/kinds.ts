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
