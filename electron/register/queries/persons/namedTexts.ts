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
export const episodeFields = [
  ['locatedPlace', 'located_place'],
  ['returnPlace', 'return_place'],
  ['saidWhere', 'said_where'],
] as const

/** What stands in such boxes: of one episode or interview, or of all that stand. */
export async function namedTexts(
  db: ReadDatabase,
  of: { readonly episodeId: string | null; readonly interviewId: string | null } | 'all',
): Promise<NamedText[]> {
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
