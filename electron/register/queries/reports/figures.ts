import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { leftBefore } from '../figures/leftBefore'
import { readSettings } from '../settings/readSettings'
import { readReport } from './readReport'

/** A report's figures as the page shows them; paper and spreadsheet say the same. */
export const reportFigures = query(contract.reports.figures, async ({ input, db, now }) => {
  const report = await readReport(db, input, { now, settings: await readSettings(db) })
  const { from, to } = input
  const overlaps = await leftBefore(db, { kind: input.report, from, to, parts: report.sections })
  return { ...report, overlaps }
})
