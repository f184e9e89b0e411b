import { wordsIn, worthSeeking } from '../../../../shared/domain/papers/knownNames'
import { timesStanding } from '../../../../shared/domain/papers/removing'
import { plural } from '../../../../shared/text/plural'
import type { ReadDatabase } from '../../database/types'
import type { Care } from './care'

/** Somebody of concern who is named on a paper, by every name. */
export interface NamedPerson {
  readonly id: string
  /** The names that stand on the paper. */
  readonly names: readonly string[]
  readonly times: number
}

/** People of concern of the register whose name stands in a text. */
export async function namedPersons(db: ReadDatabase, text: string): Promise<NamedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'also_called'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  const present = wordsIn(text)
  return rows.flatMap(({ id, name, also_called }): NamedPerson[] => {
    const names = worthSeeking([name, ...(also_called ?? '').split('\n')], present)
    const counted = names.map((each) => timesStanding(text, each))
    const times = counted.reduce((sum, count) => sum + count, 0)
    return times === 0 ? [] : [{ id, names: names.filter((_, at) => (counted[at] ?? 0) > 0), times }]
  })
}

/** Asks about each of them, and gives the names that are to go. */
export function removedPersons(care: Care, persons: readonly NamedPerson[]): string[] {
  return persons.flatMap(({ id, names, times }) => {
    const where = `Somebody the register knows, named ${plural(times, 'time')}`
    return care.isRemovedEverywhere(id, where, names.join(', ')) ? names : []
  })
}
