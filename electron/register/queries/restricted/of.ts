import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'

/** How a child's record is restricted, if it is. */
export const restrictionOf = query(contract.restricted.of, async ({ input, db, session }) => {
  const row = await standingRestriction(db, input.childId)
  if (row === undefined) return null
  const openTo = await personsOf(db, row.id)
  const mayOpen = openTo.some(({ id }) => id === session.user.id)
  return {
    version: row.version,
    mayOpen,
    ringName: row.ring_name,
    ringPhone: row.ring_phone,
    since: row.created_at,
    by: row.name ?? '',
    reason: mayOpen || session.permissions.has('children.restrict') ? row.reason : null,
    openTo: openTo.map(({ id, name }) => ({ id, name })),
  }
})

/** The restriction of a child that stands now. */
export function standingRestriction(db: ReadDatabase, childId: string) {
  return db
    .selectFrom('restriction')
    .leftJoin('user', 'user.id', 'restriction.created_by')
    .select([
      'restriction.id',
      'restriction.version',
      'restriction.reason',
      'restriction.ring_name',
      'restriction.ring_phone',
      'restriction.created_at',
      'user.name',
    ])
    .where('restriction.child_id', '=', childId)
    .where('restriction.withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** Who may open it all the same; `row` is the record that says so. */
export async function personsOf(db: ReadDatabase, restrictionId: string) {
  return db
    .selectFrom('restriction_person')
    .innerJoin('user', 'user.id', 'restriction_person.user_id')
    .select(['restriction_person.id as row', 'user.id', 'user.name'])
    .where('restriction_person.restriction_id', '=', restrictionId)
    .where('restriction_person.withdrawn_at', 'is', null)
    .orderBy('user.name')
    .execute()
}

/** People who can be named: those who work in the register today. */
export const people = query(contract.restricted.people, async ({ db, now }) => activePeople(db, now))

/** @param now UTC */
export async function activePeople(db: ReadDatabase, now: string) {
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name', 'ends_on'])
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  const today = localDateOf(now)
  return rows.filter(({ ends_on }) => !hasEnded(ends_on, today)).map(({ id, name }) => ({ id, name }))
}
