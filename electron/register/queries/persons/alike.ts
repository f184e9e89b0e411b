import { contract } from '../../../../shared/contract'
import type { AlikeWords } from '../../../../shared/contract/persons'
import { sameNameKey } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy } from '../chunks'
import { childrenSeen } from './childrenSeen'
import { knownPersons, knownPlaces, type KnownName } from './knownNames'
import { boxKey, namedTexts, type NamedText } from './namedTexts'

/** Enough to look through; the next ones come up when these are answered. */
const most = 50

/** Words left as text that read the same for several children, or like a known place; most children first. */
export const alike = query(contract.persons.alike, async ({ db }) => {
  const known = [...(await knownPlaces(db)), ...(await knownPersons(db))]
  const rows = [...(await unlinkedByName(db))].flatMap(([key, texts]): AlikeWords[] => {
    const [first] = texts
    if (first === undefined) return []
    const children = new Set(texts.map(({ childId }) => childId)).size
    const target = knownOf(known, key)
    if (children < 2 && target === null) return []
    return [{ what: first.what, words: first.text, children, records: texts.length, known: target }]
  })
  return rows.toSorted((a, b) => b.children - a.children || b.records - a.records).slice(0, most)
})

function knownOf(known: readonly KnownName[], group: string): AlikeWords['known'] {
  const [what, key] = [group.slice(0, group.indexOf(' ')), group.slice(group.indexOf(' ') + 1)]
  const found = known.find((one) => one.what === what && one.keys.includes(key))
  return found === undefined ? null : { id: found.id, name: found.name }
}

/** Words nobody has said to be a place or a person, by what they name; of children the reader may see. */
export async function unlinkedByName(db: ReadDatabase): Promise<ReadonlyMap<string, readonly NamedText[]>> {
  const texts = await namedTexts(db, 'all')
  const linked = new Set(
    (
      await db
        .selectFrom('mention')
        .select(['episode_id', 'interview_id', 'field', 'words'])
        .where('withdrawn_at', 'is', null)
        .execute()
    ).map(({ episode_id, interview_id, ...said }) => `${episode_id ?? interview_id ?? ''} ${boxKey(said)}`),
  )
  const unlinked = texts.filter(
    ({ episodeId, interviewId, field, text }) =>
      !linked.has(`${episodeId ?? interviewId ?? ''} ${boxKey({ field, words: text })}`) &&
      sameNameKey(text) !== '',
  )
  const seen = await childrenSeen(
    db,
    unlinked.map(({ childId }) => childId),
  )
  return groupBy(
    unlinked.filter(({ childId }) => seen.has(childId)),
    ({ what, text }) => `${what} ${sameNameKey(text)}`,
  )
}
