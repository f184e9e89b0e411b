import type { CarePerson } from '../../../../shared/domain/interviews/independence'
import type { ReadDatabase } from '../../database/types'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { Instant } from '../../../../shared/domain/time/instant'

/** Contacts who care for a child or work on the case, by their role. */
const rolesOf = {
  carer: ['foster_carer', 'key_worker', 'mother', 'father', 'step_parent', 'guardian', 'grandparent'],
  worker: ['social_worker'],
} as const

/** Who stands too near to the child to hold the interview, and what the child's placement is called. */
export interface NearToTheChild {
  readonly carePeople: readonly CarePerson[]
  readonly placementNames: readonly string[]
}

/** People and places the interviewer should be independent of, for `independenceWarnings` (duty 5). */
export async function nearToTheChild(
  db: ReadDatabase,
  childId: string,
  now: Instant,
): Promise<NearToTheChild> {
  const child = await db
    .selectFrom('child')
    .select('worker_name')
    .where('id', '=', childId)
    .executeTakeFirst()
  const contacts = await db
    .selectFrom('contact')
    .select(['name', 'role'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('role', 'in', [...rolesOf.carer, ...rolesOf.worker])
    .orderBy('id')
    .execute()
  const worker = child?.worker_name ?? ''
  return {
    carePeople: [
      ...(worker === '' ? [] : [{ name: worker, as: 'worker' as const }]),
      ...contacts.map(({ name, role }) => ({
        name,
        as: (rolesOf.worker as readonly string[]).includes(role) ? ('worker' as const) : ('carer' as const),
      })),
    ],
    placementNames: await placementNames(db, childId, localDateOf(now)),
  }
}

/** Names of where the child lives now. */
async function placementNames(db: ReadDatabase, childId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('place', 'place.id', 'placement.place_id')
    .select('place.name')
    .where('placement.child_id', '=', childId)
    .where('placement.withdrawn_at', 'is', null)
    .where((where) =>
      where.or([where('placement.ended_on', 'is', null), where('placement.ended_on', '>=', today)]),
    )
    .execute()
  return rows.flatMap(({ name }) => name ?? [])
}
