import type { Breakdown } from '../count/breakdown'
import type { Measure } from '../count/measure'
import { annual } from './annual'
import { bands } from './bands'
import type { FigureReportKind } from './kinds'
import { corporateParenting } from './corporateParenting'
import { establishments } from './establishments'
import { outOfArea } from './outOfArea'
import { provider } from './provider'
import { leadMember } from './leadMember'
import { dfeMeasures } from './dfeMeasures'
import { partnership } from './partnership'
import { performance } from './performance'
import { countedLines, countedTables, type ReportPlan } from './plan'

/** Every report with figures; a new one is a file beside this one and a line here. */
export const reportPlans: Readonly<Record<FigureReportKind, ReportPlan>> = {
  performance,
  bands,
  leadMember,
  partnership,
  annual,
  dfeMeasures,
  corporateParenting,
  establishments,
  outOfArea,
  provider,
}

const sections = Object.values(reportPlans).flatMap((plan) => plan.sections)

/** Every breakdown of a report, by its id. */
export const reportBreakdowns: ReadonlyMap<string, Breakdown> = new Map(
  sections.flatMap(countedTables).map((table) => [table.id, table] as const),
)

/** Every definition a report uses, bases of percentages and of breakdowns included, by its id. */
export const reportMeasures: ReadonlyMap<string, Measure> = new Map(
  sections
    .flatMap((section) => [
      ...countedLines(section).flatMap(({ measure, of = [] }) => [measure, ...of]),
      ...countedTables(section).map(({ of }) => of),
    ])
    .map((measure) => [measure.id, measure] as const),
)
