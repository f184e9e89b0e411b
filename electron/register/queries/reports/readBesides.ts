import type { Settings } from '../../../../shared/domain/settings'
import { financialYearOf, type Period } from '../../../../shared/returns/figures/period'
import type { Besides } from '../../../../shared/returns/figures/reports/besides'
import type { FigureReportKind } from '../../../../shared/returns/figures/reports/kinds'
import { reportPlans } from '../../../../shared/returns/figures/reports/plans'
import type { ReadDatabase } from '../../database/types'
import { lookedAfterInYear } from '../figures/lookedAfterInYear'
import { yearView } from '../returns/yearView'
import type { Viewing } from '../viewing'
import { wordsOf } from './wordsOf'

/** Authorities one paper has room to compare with. */
const MOST_COMPARED = 10

/** What stands in a report and is not counted from the register's records. */
export async function readBesides(
  db: ReadDatabase,
  report: FigureReportKind,
  period: Period,
  { now, settings }: Pick<Viewing, 'now' | 'settings'>,
): Promise<Besides> {
  const year = financialYearOf(period)
  const byMeasures = reportPlans[report].sections.some(({ published }) => published === 'measures')
  return {
    laCode: settings.laCode,
    comparedWith: comparedWith(settings),
    lookedAfterInYear: await lookedAfterInYear(db, period, settings),
    returned: byMeasures && year !== null ? (await yearView(db, settings, year, now)).counts : null,
    words: new Map((await wordsOf(db, report, period)).map(({ box, words }) => [box, words])),
  }
}

/** The authorities chosen; where none are, those that adjoin the area. */
function comparedWith({ comparedWith: chosen, neighbours }: Settings): string[] {
  const areas = chosen.length > 0 ? chosen : (neighbours ?? [])
  return areas.slice(0, MOST_COMPARED)
}
