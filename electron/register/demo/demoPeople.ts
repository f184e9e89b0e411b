import type { Role } from '../../../shared/contract/permissions'
import { runCommand } from '../commands/runCommand'
import type { OpenRegister } from '../openRegister'
import { addPersonSlot } from '../unlock/changeKeys'

/** The first administrator of a demo register, who makes it. */
export const demoFounder = 'Sam Taylor (made up)'

const colleagues: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Priya Nair (made up)', role: 'officer' },
  { name: 'Jo Banks (made up)', role: 'teamLead' },
]

/** Adds the founder's colleagues, so that every demo shows one person of each of the three roles. */
export async function addDemoPeople(register: OpenRegister, passphrase: string): Promise<void> {
  for (const { name, role } of colleagues) {
    const slotId = await addPersonSlot(register.keyring, name, passphrase)
    const command = { name: 'demo.fill', permission: 'users.manage' } as const
    await runCommand(register, command, async ({ write, audit }) => {
      const { id } = await write.insert('user', { name, role, slot_id: slotId, source: 'demo' })
      audit({ action: 'user.added', subject: { kind: 'user', id }, detail: { name, role } })
    })
  }
}
