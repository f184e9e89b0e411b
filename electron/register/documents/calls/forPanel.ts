import { contract } from '../../../../shared/contract'
import { withLabels } from '../../queries/children/labels'
import { viewingAt } from '../../queries/viewing'
import { query } from '../../rpc/handlers'
import { panelLists } from '../panelPack/panelLists'

/** Children a panel may want to talk about: those the person may open, and how many they may not. */
export const childrenForPanel = query(contract.documents.forPanel, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const { why, closed } = await panelLists(db, viewing)
  const labelled = await withLabels(db, [...why], ([id]) => id, viewing.today)
  return { children: labelled.map(({ row: [, reasons], child }) => ({ child, why: reasons })), closed }
})
