import { rolePermissions, roles, type Role } from '../../../shared/contract/permissions'
import { Refusal } from '../../../shared/contract/errors'
import { localDateOf } from '../../../shared/domain/time/london'
import type { ReadDatabase } from '../database/types'
import { readSettings } from '../queries/settings/readSettings'
import type { Session } from '../session'

export interface SessionOf {
  readonly registerId: string
  readonly file: string
  readonly slotId: string
  /** UTC. */
  readonly now: string
  readonly demo: boolean
}

function isRole(role: string): role is Role {
  return roles.some((known) => known === role)
}

/**
 * Who the slot belongs to and what this person may do.
 *
 * @throws NOT_ALLOWED when nobody uses the slot any more, or the person's last day has passed
 */
export async function sessionOf(db: ReadDatabase, of: SessionOf): Promise<Session> {
  const user = await db
    .selectFrom('user')
    .select(['id', 'name', 'role', 'ends_on'])
    .where('slot_id', '=', of.slotId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  const left = user !== undefined && user.ends_on !== null && user.ends_on < localDateOf(of.now)
  if (user === undefined || left || !isRole(user.role))
    throw new Refusal('NOT_ALLOWED', { permission: 'register.manage' })
  const { councilName } = await readSettings(db)
  return {
    registerId: of.registerId,
    council: councilName,
    file: of.file,
    user: { id: user.id, name: user.name, role: user.role },
    permissions: new Set(rolePermissions[user.role]),
    openedAt: of.now,
    demo: of.demo,
  }
}
