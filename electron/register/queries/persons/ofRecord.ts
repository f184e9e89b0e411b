import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { Naming } from '../../../../shared/contract/persons'
import { sameNameKey } from '../../../../shared/domain/places/sameName'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { knownPersons, knownPlaces, type KnownName } from './knownNames'
import { boxKey, namedTexts, type NamedText } from './namedTexts'

interface Record {
  readonly episodeId: string | null
  readonly interviewId: string | null
}

/** Places and people one episode or interview names: those said to be one, and words left as text with proposals. */
export const ofRecord = query(
  contract.persons.ofRecord,
  async ({ input, db }) => {
    const mentions = await mentionsOfRecord(db, input)
    const known = [...(await knownPlaces(db)), ...(await knownPersons(db))]
    const texts = await namedTexts(db, input)
    const boxes = texts.map((text): Naming => {
      const mention = mentions.find((said) => boxKey(said) === boxOf(text))
      return {
        field: text.field,
        fieldLabel: labelFor('mentionField', text.field),
        what: text.what,
        text: text.text,
        mention: mention === undefined ? null : mentionOf(mention, known),
        proposals: mention === undefined ? proposalsFor(text, known) : [],
      }
    })
    const others = mentions.filter((said) => !texts.some((text) => boxKey(said) === boxOf(text)))
    return [...boxes, ...others.map((mention) => addedByHand(mention, known))]
  },
  {
    about: ({ episodeId, interviewId }) => ({
      action: 'named.viewed',
      subject: { kind: episodeId === null ? 'interview' : 'episode', id: episodeId ?? interviewId ?? '' },
    }),
  },
)

const boxOf = ({ field, text }: NamedText) => boxKey({ field, words: text })

type MentionRow = Awaited<ReturnType<typeof mentionsOfRecord>>[number]

function mentionsOfRecord(db: ReadDatabase, { episodeId, interviewId }: Record) {
  const rows = db
    .selectFrom('mention')
    .select(['id', 'version', 'field', 'words', 'place_id', 'person_id'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
  return episodeId === null
    ? rows.where('interview_id', '=', interviewId).execute()
    : rows.where('episode_id', '=', episodeId).execute()
}

function addedByHand(mention: MentionRow, known: readonly KnownName[]): Naming {
  return {
    field: mention.field,
    fieldLabel: labelFor('mentionField', mention.field),
    what: mention.place_id === null ? 'person' : 'place',
    text: null,
    mention: mentionOf(mention, known),
    proposals: [],
  }
}

function mentionOf({ id, version, words, place_id, person_id }: MentionRow, known: readonly KnownName[]) {
  const targetId = place_id ?? person_id ?? ''
  return { id, version, targetId, name: known.find((one) => one.id === targetId)?.name ?? words, words }
}

/** Known ones of the same name, and those whose name stands in the words as a whole. */
function proposalsFor({ what, text }: NamedText, known: readonly KnownName[]): Naming['proposals'] {
  const key = sameNameKey(text)
  if (key === '') return []
  return known
    .filter((one) => one.what === what)
    .filter(({ keys }) => keys.some((name) => name === key || ` ${key} `.includes(` ${name} `)))
    .slice(0, 5)
    .map(({ id, name, detail }) => ({ id, name, detail: detail === '' ? null : detail }))
}
