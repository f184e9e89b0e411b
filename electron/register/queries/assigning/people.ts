import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import { query } from '../../rpc/handlers'

/** Whom work can be given to: the person who is working first, then colleagues, then those who only hold interviews. */
export const assignees = query(contract.assigning.people, async ({ db, session, now }) => {
  const today = localDateOf(now)
  const users = await db
    .selectFrom('user')
    .select(['id', 'name', 'ends_on'])
    .where('withdrawn_at', 'is', null)
    .orderBy('name')
    .execute()
  const workers = await db
    .selectFrom('worker')
    .select(['id', 'name', 'organisation'])
    .where('withdrawn_at', 'is', null)
    .where('user_id', 'is', null)
    .where('name', '!=', '')
    .orderBy('name')
    .execute()
  const colleagues = users
    .filter(({ ends_on }) => !hasEnded(ends_on, today))
    .map(({ id, name }) => ({
      to: { kind: 'user' as const, id },
      name,
      organisation: null,
      me: id === session.user.id,
    }))
  const others = workers
    .filter(({ name }) => !colleagues.some((colleague) => colleague.name === name))
    .map(({ id, name, organisation }) => ({
      to: { kind: 'worker' as const, id },
      name,
      organisation,
      me: false,
    }))
  return [...colleagues.toSorted((a, b) => Number(b.me) - Number(a.me)), ...others]
})
