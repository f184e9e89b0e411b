import type { Period } from '../../../../shared/returns/figures/period'
import type { FigureReportKind } from '../../../../shared/returns/figures/reports/kinds'
import type { ReadDatabase } from '../../database/types'

/** What the council says in a report about exactly these days, box by box. */
export function wordsOf(db: ReadDatabase, report: FigureReportKind, { from, to }: Period) {
  return db
    .selectFrom('report_words')
    .select(['id', 'version', 'box', 'words'])
    .where('report', '=', report)
    .where('period_from', '=', from)
    .where('period_to', '=', to)
    .where('withdrawn_at', 'is', null)
    .execute()
}
