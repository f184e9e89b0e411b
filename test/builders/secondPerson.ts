import { rolePermissions, type Role } from '../../shared/contract/permissions'
import { runCommand } from '../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../electron/register/openRegister'
import type { Session } from '../../electron/register/session'

/** Adds a colleague; they sit down at this register with `sitDown`. */
export async function addColleague(open: OpenRegister, name: string, role: Role): Promise<Session> {
  const command = { name: 'users.invite', permission: 'users.manage' } as const
  const { id } = await runCommand(open, command, async ({ write, audit }) => {
    audit({ action: 'user.invited' })
    return write.insert('user', { name, role, slot_id: `slot of ${name}`, ends_on: null })
  })
  return { ...open.session, user: { id, name, role }, permissions: new Set(rolePermissions[role]) }
}

/** From now on this person works in the open register. */
export function sitDown(open: OpenRegister, session: Session): void {
  open.setSession(session)
}
