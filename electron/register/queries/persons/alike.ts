import { contract } from '../../../../shared/contract'
import type { AlikeWords } from '../../../../shared/contract/persons'
import { sameNameKey } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy } from '../chunks'
import { childrenSeen } from './childrenSeen'
import { knownPersons, knownPlaces, type KnownName } from './knownNames'
import { answersOf, type NotSameAnswer } from './notSame'
import { boxKey, namedTexts, type NamedText } from './namedTexts'

/** Enough to look through; the next ones come up when these are answered. */
const most = 50

/**
 * Words left as text that read the same for several children, or like a known place; most children first. Those that
 * somebody answered "not the same" come with the answer.
 */
export const alike = query(contract.persons.alike, async ({ db }) => {
  const known = [...(await knownPlaces(db)), ...(await knownPersons(db))]
  const answers = { place: await answersOf(db, 'place'), person: await answersOf(db, 'person') }
  const rows = [...(await unlinkedByName(db))].flatMap(([group, texts]): AlikeWords[] => {
    const [first] = texts
    if (first === undefined) return []
    const key = group.slice(group.indexOf(' ') + 1)
    const children = new Set(texts.map(({ childId }) => childId)).size
    const words = { what: first.what, words: first.text, children, records: texts.length }
    const said = answers[first.what].filter(({ wordsKey }) => wordsKey === key)
    const named = known.filter((one) => one.what === first.what && one.keys.includes(key))
    return [...asked(words, named, said), ...answered(words, named, said)]
  })
  const sorted = rows.toSorted((a, b) => b.children - a.children || b.records - a.records)
  return [
    ...sorted.filter(({ notSame }) => notSame === null).slice(0, most),
    ...sorted.filter(({ notSame }) => notSame !== null).slice(0, most),
  ]
})

type Words = Omit<AlikeWords, 'known' | 'notSame'>

/** The question that is open: a known one nobody has said no to, or several children whose words nobody has answered. */
function asked(words: Words, named: readonly KnownName[], said: readonly NotSameAnswer[]): AlikeWords[] {
  const open = named.find(({ id }) => !said.some(({ one }) => one === id))
  if (open !== undefined) return [{ ...words, known: { id: open.id, name: open.name }, notSame: null }]
  return said.length === 0 && words.children > 1 ? [{ ...words, known: null, notSame: null }] : []
}

/** What was answered, to be taken back; an answer about one that is gone says nothing any more. */
function answered(words: Words, named: readonly KnownName[], said: readonly NotSameAnswer[]): AlikeWords[] {
  return said.flatMap(({ id, version, one }) => {
    const target = named.find((each) => each.id === one)
    if (one !== null && target === undefined) return []
    const known = target === undefined ? null : { id: target.id, name: target.name }
    return [{ ...words, known, notSame: { id, version } }]
  })
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
