import { appendAudit, systemActor } from '../audit/appendAudit'
import { utcNow } from '../clock'
import type { OpenRegister } from '../openRegister'
import { rewrapIfCheaper } from './changeKeys'
import type { KeySlot } from './keyFileShapes'

/**
 * After an unlock: the slot it came by is wrapped anew where a newer Homeward asks more of a derivation, and the audit
 * trail says so. Where the key file cannot be written it stays as it was until the next time; nobody is kept out.
 *
 * @param secret what just opened the slot, in its normal form
 */
export async function raiseCost(open: OpenRegister, slot: KeySlot, secret: string): Promise<void> {
  const raised = await rewrapIfCheaper(open.keyring, slot.id, secret).catch(() => false)
  if (!raised) return
  const { memoryKiB, passes } = open.keyring.policy.make
  const entry = { action: 'keySlot.costRaised', detail: { whose: slot.label, memoryKiB, passes } }
  await open.db
    .transaction()
    .execute((trx) => appendAudit(trx, open.session.registerId, systemActor, utcNow(open.clock), entry))
}
