import { contract } from '../../../../shared/contract'
import { periodListNeeds } from '../../../../shared/contract/periodLists'
import { requirePermission } from '../../commands/runCommand'
import { query } from '../../rpc/handlers'
import { viewingAt } from '../viewing'
import { readPeriodList } from './periodLists/readPeriodList'

/** A list about a period as the page shows it; paper and spreadsheet say the same. */
export const reportList = query(
  contract.reports.list,
  async ({ input, db, now, session }) => {
    requirePermission(session, periodListNeeds[input.list])
    const list = await readPeriodList(db, input, await viewingAt(db, now))
    return { ...list, columns: [...list.columns], parts: [...list.parts] }
  },
  {
    about: (input) => ({
      action: 'report.viewed',
      subject: { kind: 'report', id: input.list },
      detail: { from: input.from, to: input.to, ...('childId' in input ? { childId: input.childId } : {}) },
    }),
  },
)
