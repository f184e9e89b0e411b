/** Reports made of figures about a period. */
export const figureReports = ['performance'] as const
export type FigureReportKind = (typeof figureReports)[number]
