import { contract } from '../../../../shared/contract'
import { likelySame } from '../../../../shared/domain/children/likelySame'
import { localDateOf } from '../../../../shared/domain/time/london'
import { query } from '../../rpc/handlers'
import { childLabels } from './labels'
import { searchableChildren } from './nameIndex'

/** Enough to ask "is it one of these?"; a longer list asks nothing. */
const most = 8

/** Children who may be the one about to be written down again. */
export const likely = query(contract.children.likely, async ({ input, db, now }) => {
  const same = likelySame(await searchableChildren(db), input).slice(0, most)
  const labels = await childLabels(
    db,
    same.map(({ id }) => id),
    localDateOf(now),
  )
  return same.flatMap(({ id, why }) => {
    const label = labels.get(id)
    return label === undefined ? [] : [{ ...label, why }]
  })
})
