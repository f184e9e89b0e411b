import { runCommand } from '../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../electron/register/openRegister'
import { rolePermissions, type Role } from '../../shared/contract/permissions'
import { callerOf, type Caller } from './calls'

/**
 * A second person who works in the same open register: what they may do and who they are is theirs. Their key slot is
 * not made; tests of unlocking invite people as the window does.
 */
export async function colleague(open: OpenRegister, name: string, role: Role): Promise<Caller> {
  const { id } = await runCommand(open, { name: 'test', permission: 'users.manage' }, async (door) => {
    door.audit({ action: 'test.colleague' })
    return door.write.insert('user', { name, role, slot_id: `slot of ${name}` })
  })
  const session = {
    ...open.session,
    user: { id, name, role },
    permissions: new Set(rolePermissions[role]),
  }
  return callerOf({ ...open, session, close: async () => open.close() })
}
