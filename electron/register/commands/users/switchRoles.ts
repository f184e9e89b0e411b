import { contract } from '../../../../shared/contract'
import { extraRoles } from '../../../../shared/contract/permissions'
import { Refusal } from '../../../../shared/contract/errors'
import { roleWords } from '../../../../shared/text/roleWords'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { saveSetting } from '../settings/saveSetting'

/** Switches the roles beside officer, team lead and administrator on and off. One that somebody has stays on. */
export const switchRoles = command(contract.users.switchRoles, async ({ input, db, write, audit }) => {
  const on = extraRoles.filter((role) => input.extraRoles.includes(role))
  const off = extraRoles.filter((role) => !on.includes(role))
  const [holder] = await holders(db, off)
  if (holder !== undefined) {
    const role = roleWords[off.find((each) => each === holder.role) ?? 'reader'].label
    const message = `${holder.name} has the role ${role}. Give them another one first`
    throw new Refusal('INVALID', { problems: [{ field: 'extraRoles', message }] })
  }
  await saveSetting({ db, write }, 'extraRoles', on)
  audit({ action: 'roles.switched', detail: { on } })
  return {}
})

async function holders(
  db: ReadDatabase,
  roles: readonly string[],
): Promise<readonly { name: string; role: string }[]> {
  if (roles.length === 0) return []
  return db
    .selectFrom('user')
    .select(['name', 'role'])
    .where('withdrawn_at', 'is', null)
    .where('role', 'in', roles)
    .execute()
}
