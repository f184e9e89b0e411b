import { enteringPermissions, rolePermissions, roles, type Role } from '../../../shared/contract/permissions'
import { Refusal } from '../../../shared/contract/errors'
import { hasEnded } from '../../../shared/domain/users/endDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { readOnly, type ReadDatabase } from '../database/types'
import { temporaryUntil } from '../../../shared/domain/users/temporaryPassphrase'
import type { OpenRegister } from '../openRegister'
import { readSettings } from '../queries/settings/readSettings'
import type { Session } from '../session'
import type { KeySlot } from './keyFileShapes'

export interface SessionOf {
  readonly registerId: string
  readonly file: string
  readonly slot: Pick<KeySlot, 'id' | 'temporarySince'>
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
 * @throws NO_LONGER_A_USER when nobody uses the slot any more, ACCESS_ENDED when the person's last day has passed,
 *   TEMPORARY_ENDED when they did not come while their temporary passphrase was good
 */
export async function sessionOf(db: ReadDatabase, of: SessionOf): Promise<Session> {
  const user = await db
    .selectFrom('user')
    .select(['id', 'name', 'role', 'ends_on'])
    .where('slot_id', '=', of.slot.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (user === undefined || !isRole(user.role)) throw new Refusal('NO_LONGER_A_USER', {})
  const today = localDateOf(of.now)
  if (hasEnded(user.ends_on, today)) throw new Refusal('ACCESS_ENDED', { endedOn: user.ends_on ?? '' })
  const { councilName, temporaryPassphraseDays } = await readSettings(db)
  const { temporarySince } = of.slot
  const temporary = temporarySince !== undefined
  const until = temporary ? temporaryUntil(temporarySince, temporaryPassphraseDays) : null
  if (until !== null && hasEnded(until, today)) throw new Refusal('TEMPORARY_ENDED', { endedOn: until })
  return {
    registerId: of.registerId,
    council: councilName,
    file: of.file,
    user: { id: user.id, name: user.name, role: user.role },
    endsOn: user.ends_on,
    slotId: of.slot.id,
    mustChoosePassphrase: temporary,
    permissions: new Set(temporary ? enteringPermissions : rolePermissions[user.role]),
    openedAt: of.now,
    demo: of.demo,
  }
}

/** Reads anew who is working, after something about this person was changed: name, role, passphrase. */
export async function renewSession(open: OpenRegister): Promise<void> {
  const { registerId, slotId, openedAt, demo } = open.session
  const slot = open.keyring.read().body.slots.find(({ id }) => id === slotId) ?? { id: slotId }
  const of = { registerId, file: open.file, slot, demo, now: openedAt }
  open.setSession(await sessionOf(readOnly(open.db), of))
}
