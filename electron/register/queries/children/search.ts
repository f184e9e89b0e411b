import { contract } from '../../../../shared/contract'
import { searchChildren } from '../../../../shared/domain/children/nameMatch'
import { localDateOf } from '../../../../shared/domain/time/london'
import { query } from '../../rpc/handlers'
import { foundChildren } from '../finding/foundChildren'
import { childrenIndex } from '../finding/indexes'
import { indexNow } from '../finding/keptIndex'

/** One keystroke where a child is to be chosen: best match first, tolerant of spelling. */
export const search = query(contract.children.search, async ({ input, db, now, scratch }) => {
  const today = localDateOf(now)
  const index = await indexNow(db, childrenIndex, scratch(childrenIndex.kept))
  const ids = searchChildren(index, input.text, today, input.limit).map(({ id }) => id)
  return foundChildren(db, ids, today)
})

/** A search settled: what was looked for, and whose record was opened from it. */
export const searchSettled = query(contract.children.searchSettled, async () => ({}), {
  about: ({ text, opened }) => {
    if (text.trim() === '' && opened === null) return null
    const entry = { action: 'child.searched', detail: { text } }
    return opened === null ? entry : { ...entry, subject: { kind: 'child', id: opened } }
  },
})
