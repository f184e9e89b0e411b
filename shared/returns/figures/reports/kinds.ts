/** Reports made of figures about a period. */
export const figureReports = ['performance', 'bands'] as const
export type FigureReportKind = (typeof figureReports)[number]
