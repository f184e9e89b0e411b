import { contract } from '../../../../shared/contract'
import { likelySame, type NewChild } from '../../../../shared/domain/children/likelySame'
import type { NameIndex, SearchableChild } from '../../../../shared/domain/children/nameIndex'
import { nameTokens } from '../../../../shared/domain/children/names'
import { localDateOf } from '../../../../shared/domain/time/london'
import { query } from '../../rpc/handlers'
import { childrenIndex } from '../finding/indexes'
import { indexNow } from '../finding/keptIndex'
import { withoutClosedGuesses } from './closedMatches'
import { withLabels } from './labels'

/** Enough to ask "is it one of these?"; a longer list asks nothing. */
const most = 8

/** Children who may be the one about to be written down again. */
export const likely = query(contract.children.likely, async ({ input, db, now, scratch }) => {
  const index = await indexNow(db, childrenIndex, scratch(childrenIndex.kept))
  const found = likelySame(candidates(index, input), input)
  const typed = [input.forename ?? '', input.surname ?? '']
  const ids = await withoutClosedGuesses(
    db,
    found.map(({ id }) => id),
    typed,
    most,
  )
  const same = found.filter(({ id }) => ids.includes(id))
  const labelled = await withLabels(db, same, ({ id }) => id, localDateOf(now))
  return labelled.map(({ row: { why }, child }) => ({ ...child, why }))
})

/** Nobody is likely to be the same without the same date of birth or a word of the same name: a few of thousands. */
function candidates(index: NameIndex, person: NewChild): SearchableChild[] {
  const words = new Set(
    [person.forename, person.surname].flatMap((name) => (name === null ? [] : nameTokens(name))),
  )
  const named = index.words.filter(({ text }) => words.has(text)).flatMap(({ children }) => children)
  const places = new Set(named)
  return index.children.filter(
    (child, place) => places.has(place) || (person.dob !== null && child.dob === person.dob),
  )
}
