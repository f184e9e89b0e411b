import type { Period } from '../../../../shared/returns/figures/period'
import { countReport, type CountedReport } from '../../../../shared/returns/figures/reports/countReport'
import type { FigureReportKind } from '../../../../shared/returns/figures/reports/kinds'
import type { ReadDatabase } from '../../database/types'
import { readBook, refuseBadPeriod } from '../figures/readBook'
import type { Viewing } from '../viewing'

/** Which report, about which days. */
export interface AskedReport extends Period {
  readonly report: FigureReportKind
}

/**
 * A report as screen, paper and spreadsheet say it: one count for all three.
 *
 * @throws INVALID for days that do not exist
 */
export async function readReport(
  db: ReadDatabase,
  { report, from, to }: AskedReport,
  viewing: Pick<Viewing, 'now' | 'settings'>,
): Promise<CountedReport> {
  refuseBadPeriod({ from, to })
  return countReport(await readBook(db, { from, to }, 'missingAndAway', viewing), report)
}
