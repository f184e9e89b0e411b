import type { Standing } from '../../../../shared/domain/users/lastAdministrator'
import type { ReadDatabase } from '../../database/types'
import type { Keyring } from '../../unlock/keyring'

/** A person who works in the register, as far as the rules about people need it. */
export interface Colleague extends Standing {
  readonly name: string
  readonly role: string
  readonly slotId: string
}

/** Everybody who has not left. */
export async function colleagues(db: ReadDatabase, keyring: Keyring): Promise<readonly Colleague[]> {
  const temporary = temporarySlots(keyring)
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name', 'role', 'slot_id', 'ends_on'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, role, slot_id, ends_on }) => ({
    id,
    name,
    role,
    slotId: slot_id,
    administrator: role === 'administrator',
    endsOn: ends_on,
    invited: temporary.has(slot_id),
  }))
}

/** Key slots that still open with a passphrase somebody else was shown, each with when that was given (UTC). */
export function temporarySlots(keyring: Keyring): ReadonlyMap<string, string> {
  const { slots } = keyring.read().body
  return new Map(
    slots.flatMap(({ id, temporarySince }) => (temporarySince === undefined ? [] : [[id, temporarySince]])),
  )
}
