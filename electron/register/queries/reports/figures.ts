import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'
import { readReport } from './readReport'

/** A report's figures as the page shows them; paper and spreadsheet say the same. */
export const reportFigures = query(contract.reports.figures, async ({ input, db, now }) =>
  readReport(db, input, { now, settings: await readSettings(db) }),
)
