import type { ReadDatabase } from '../../database/types'
import { isLive } from '../episodes/notBack'

/** Words in a box of a record that name a place or a person. */
export interface NamedText {
  readonly what: 'place' | 'person'
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
  readonly field: string
  readonly text: string
}

/** Boxes of an episode that name a place. */
const episodeFields = [
  ['locatedPlace', 'located_place'],
  ['returnPlace', 'return_place'],
  ['saidWhere', 'said_where'],
] as const

/** What stands in such boxes: of one episode or interview, or of all that stand. */
export async function namedTexts(db: ReadDatabase, of: Of): Promise<NamedText[]> {
  return [...(await episodeTexts(db, of)), ...(await companionTexts(db, of))]
}

/** Which box of a record words stand in: of several people a child was with, the words tell which. */
export function boxKey({ field, words }: { readonly field: string; readonly words: string }): string {
  return field === 'companion' ? `${field} ${words}` : field
}

/** One record, or all of them. */
type Of = { readonly episodeId: string | null; readonly interviewId: string | null } | 'all'

async function episodeTexts(db: ReadDatabase, of: Of): Promise<NamedText[]> {
  if (of !== 'all' && of.episodeId === null) return []
  let rows = db
    .selectFrom('episode')
    .select(['id', 'child_id', 'located_place', 'return_place', 'said_where'])
    .where(isLive)
    .where((where) => where.or(episodeFields.map(([, column]) => where(column, 'is not', null))))
  if (of !== 'all') rows = rows.where('id', '=', of.episodeId)
  return (await rows.execute()).flatMap((row) =>
    episodeFields.flatMap(([field, column]): NamedText[] => {
      const text = row[column]?.trim() ?? ''
      if (text === '') return []
      return [{ what: 'place', childId: row.child_id, episodeId: row.id, interviewId: null, field, text }]
    }),
  )
}

/** People a child was with, by the name the child gave. */
async function companionTexts(db: ReadDatabase, of: Of): Promise<NamedText[]> {
  if (of !== 'all' && of.interviewId === null) return []
  let rows = db
    .selectFrom('companion')
    .innerJoin('interview', 'interview.id', 'companion.interview_id')
    .select(['companion.name', 'interview.id as interview_id', 'interview.child_id'])
    .where('companion.withdrawn_at', 'is', null)
    .where('interview.withdrawn_at', 'is', null)
    .where('companion.name', 'is not', null)
  if (of !== 'all') rows = rows.where('interview.id', '=', of.interviewId)
  return (await rows.execute()).flatMap(({ name, interview_id, child_id }): NamedText[] => {
    const text = name?.trim() ?? ''
    if (text === '') return []
    return [
      {
        what: 'person',
        childId: child_id,
        episodeId: null,
        interviewId: interview_id,
        field: 'companion',
        text,
      },
    ]
  })
}
