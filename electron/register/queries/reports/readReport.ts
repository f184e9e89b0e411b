import type { Period } from '../../../../shared/returns/figures/period'
import { countReport, type ReportBooks } from '../../../../shared/returns/figures/reports/countReport'
import { earlierPeriods } from '../../../../shared/returns/figures/reports/earlier'
import type { FigureReportKind } from '../../../../shared/returns/figures/reports/kinds'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import type { CountedReport } from '../../../../shared/returns/figures/reports/report'
import type { ReadDatabase } from '../../database/types'
import { startDay } from '../episodes/startSql'
import { readBooks, refuseBadPeriod } from '../figures/readBook'
import type { Viewing } from '../viewing'
import { readBesides } from './readBesides'

/** Which report, about which days, and whether figures by home stand in it. */
export interface AskedReport extends Period {
  readonly report: FigureReportKind
  readonly byHome: boolean
}

/**
 * A report as screen, paper and spreadsheet say it: one count for all three.
 *
 * @throws INVALID for days that do not exist
 */
export async function readReport(
  db: ReadDatabase,
  { report, from, to, byHome }: AskedReport,
  viewing: Pick<Viewing, 'now' | 'settings'>,
): Promise<CountedReport> {
  refuseBadPeriod({ from, to })
  const books = await reportBooks(db, report, { from, to }, viewing)
  const showing = { below: viewing.settings.suppressBelow, byHome }
  return countReport(books, report, showing, await readBesides(db, report, { from, to }, viewing))
}

async function reportBooks(
  db: ReadDatabase,
  report: FigureReportKind,
  period: Period,
  viewing: Pick<Viewing, 'now' | 'settings'>,
): Promise<ReportBooks> {
  const before = earlierPeriods(period, reportPlans[report].looksBack)
  const since = await firstDay(db)
  const known = before.filter(({ to }) => since !== null && since <= to)
  const [now, ...earlier] = await readBooks(db, [period, ...known], 'missingAndAway', {
    ...viewing,
    details: true,
  })
  return { now, earlier: before.map((its) => earlier[known.indexOf(its)] ?? { period: its }) }
}

/** The day the first episode of the register began: of periods before it nothing is known. Null while there is none. */
async function firstDay(db: ReadDatabase): Promise<string | null> {
  const { first } = await db
    .selectFrom('episode')
    .select(({ fn }) => fn.min<string | null>(startDay).as('first'))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return first
}
