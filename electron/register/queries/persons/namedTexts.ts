import { isOneOfSeveral, whatIsNamed } from '../../../../shared/domain/places/mentionFields'
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

/** Boxes of an episode that name a place or a person. */
const episodeFields = [
  ['locatedPlace', 'located_place'],
  ['returnPlace', 'return_place'],
  ['saidWhere', 'said_where'],
  ['thoughtWith', 'thought_with'],
] as const

/** What stands in such boxes: of one episode or interview, or of all that stand. */
export async function namedTexts(db: ReadDatabase, of: Of): Promise<NamedText[]> {
  const [companions, stayed] = interviewLists
  return [
    ...(await episodeTexts(db, of)),
    ...(await rowTexts(db, of, companions)),
    ...(await rowTexts(db, of, stayed)),
  ]
}

/** Which box of a record words stand in: of several of a kind, the words tell which. */
export function boxKey({ field, words }: { readonly field: string; readonly words: string }): string {
  return isOneOfSeveral(field) ? `${field} ${words}` : field
}

/** One record, or all of them. */
type Of = { readonly episodeId: string | null; readonly interviewId: string | null } | 'all'

async function episodeTexts(db: ReadDatabase, of: Of): Promise<NamedText[]> {
  if (of !== 'all' && of.episodeId === null) return []
  let rows = db
    .selectFrom('episode')
    .select(['id', 'child_id', 'located_place', 'return_place', 'said_where', 'thought_with'])
    .where(isLive)
    .where((where) => where.or(episodeFields.map(([, column]) => where(column, 'is not', null))))
  if (of !== 'all') rows = rows.where('id', '=', of.episodeId)
  return (await rows.execute()).flatMap((row) =>
    episodeFields.flatMap(([field, column]): NamedText[] => {
      const text = row[column]?.trim() ?? ''
      if (text === '') return []
      const what = whatIsNamed(field)
      return [{ what, childId: row.child_id, episodeId: row.id, interviewId: null, field, text }]
    }),
  )
}

/** Lists of an interview whose rows name a person or a place. */
const interviewLists = [
  { field: 'companion', table: 'companion' },
  { field: 'placeStayed', table: 'interview_place' },
] as const

/** People a child was with and places the child was at, by the name the child gave. */
async function rowTexts(
  db: ReadDatabase,
  of: Of,
  { field, table }: (typeof interviewLists)[number],
): Promise<NamedText[]> {
  if (of !== 'all' && of.interviewId === null) return []
  let rows = db
    .selectFrom(`${table as 'companion'} as row`)
    .innerJoin('interview', 'interview.id', 'row.interview_id')
    .select(['row.name', 'interview.id as interview_id', 'interview.child_id'])
    .where('row.withdrawn_at', 'is', null)
    .where('interview.withdrawn_at', 'is', null)
    .where('row.name', 'is not', null)
  if (of !== 'all') rows = rows.where('interview.id', '=', of.interviewId)
  const what = whatIsNamed(field)
  return (await rows.execute()).flatMap(({ name, interview_id, child_id }): NamedText[] => {
    const text = name?.trim() ?? ''
    if (text === '') return []
    return [{ what, childId: child_id, episodeId: null, interviewId: interview_id, field, text }]
  })
}
