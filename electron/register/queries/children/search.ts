import { contract } from '../../../../shared/contract'
import { searchChildren } from '../../../../shared/domain/children/nameMatch'
import { localDateOf } from '../../../../shared/domain/time/london'
import { query } from '../../rpc/handlers'
import { foundChildren } from '../finding/foundChildren'
import { childrenIndex } from '../finding/indexes'
import { indexNow } from '../finding/keptIndex'
import { MOST_CLOSED, withoutClosedGuesses } from './closedMatches'

/** One keystroke where a child is to be chosen: best match first, tolerant of spelling. */
export const search = query(contract.children.search, async ({ input, db, now, scratch }) => {
  const today = localDateOf(now)
  const index = await indexNow(db, childrenIndex, scratch(childrenIndex.kept))
  const found = searchChildren(index, input.text, today, input.limit + MOST_CLOSED).map(({ id }) => id)
  const ids = await withoutClosedGuesses(db, found, [input.text], input.limit)
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
