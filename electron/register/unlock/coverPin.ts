import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { CoverPinTable } from '../database/schema/register'
import type { ReadDatabase } from '../database/types'
import { deriveKey } from './kdf'
import type { KdfCost } from './keyPolicy'

type KeptPin = Omit<CoverPinTable, 'user_id' | 'chosen_at'>

/**
 * What is kept of a PIN. A million PINs are few for whoever holds an opened register, so a try costs as much as one of
 * a passphrase does.
 */
export async function keptPin(pin: string, cost: KdfCost): Promise<KeptPin> {
  const salt = randomBytes(16)
  const hash = await deriveKey(pin, salt, cost)
  return { salt, hash, memory_kib: cost.memoryKiB, passes: cost.passes, lanes: cost.lanes }
}

/** Whether this is the PIN that was kept. */
export async function isPin(typed: string, kept: KeptPin): Promise<boolean> {
  const cost = { memoryKiB: kept.memory_kib, passes: kept.passes, lanes: kept.lanes }
  const hash = await deriveKey(typed, Buffer.from(kept.salt), cost)
  try {
    return timingSafeEqual(hash, Buffer.from(kept.hash))
  } finally {
    hash.fill(0)
  }
}

/** A person's PIN as it is kept, or undefined where none was chosen. */
export async function pinOf(db: ReadDatabase, userId: string): Promise<KeptPin | undefined> {
  return db
    .selectFrom('cover_pin')
    .select(['salt', 'hash', 'memory_kib', 'passes', 'lanes'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
}
