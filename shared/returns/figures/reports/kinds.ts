/** Reports made of figures about a period. */
export const figureReports = ['performance', 'bands', 'leadMember', 'partnership', 'dfeMeasures'] as const
export type FigureReportKind = (typeof figureReports)[number]
