import { contract } from '../../../../shared/contract'
import { childLabels } from '../../queries/children/labels'
import { viewingAt } from '../../queries/viewing'
import { query } from '../../rpc/handlers'
import { panelLists } from '../panelPack/panelLists'

/** Children a panel may want to talk about: those the person may open, and how many they may not. */
export const childrenForPanel = query(contract.documents.forPanel, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const { why, closed } = await panelLists(db, viewing)
  const labels = await childLabels(db, [...why.keys()], viewing.today)
  const children = [...why].flatMap(([id, reasons]) => {
    const child = labels.get(id)
    return child === undefined ? [] : [{ child, why: reasons }]
  })
  return { children, closed }
})
