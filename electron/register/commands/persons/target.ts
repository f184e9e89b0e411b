import { Refusal } from '../../../../shared/contract/errors'
import { InputProblems } from '../inputProblems'
import type { Door } from '../runCommand'

/** What is meant: a known place or person, or a new one of a name. */
export interface Meant {
  readonly what: 'place' | 'person'
  readonly targetId: string | null
  readonly name: string
  /** Kind of a new place. */
  readonly kind: string | null
}

/** Columns of a mention that say which place or person it is. */
export interface TargetColumns {
  readonly place_id: string | null
  readonly person_id: string | null
}

/**
 * The place or person meant, made when it is a new one.
 *
 * @throws NOT_FOUND, INVALID for a kind that is none
 */
export async function targetOf(
  { db, write }: Door,
  { what, targetId, name, kind }: Meant,
): Promise<{ readonly id: string; readonly columns: TargetColumns }> {
  if (targetId !== null) {
    const known = await db
      .selectFrom(what as 'place')
      .select('id')
      .where('id', '=', targetId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (known === undefined) throw new Refusal('NOT_FOUND', { what })
    return { id: targetId, columns: columnsFor(what, targetId) }
  }
  const problems = new InputProblems()
  problems.code('kind', 'placeKind', kind)
  problems.throwIfAny()
  const made =
    what === 'place'
      ? await write.insert('place', { name, kind: kind ?? 'other' })
      : await write.insert('person', { name })
  return { id: made.id, columns: columnsFor(what, made.id) }
}

function columnsFor(what: 'place' | 'person', id: string): TargetColumns {
  return what === 'place' ? { place_id: id, person_id: null } : { place_id: null, person_id: id }
}
