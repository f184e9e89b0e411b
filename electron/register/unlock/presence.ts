import { Refusal } from '../../../shared/contract/errors'
import { ASK_AGAIN_MINUTES } from '../../../shared/domain/cover/limits'
import { scratchKey } from '../host/scratch'
import type { OpenRegister } from '../openRegister'

/** What is known of the person before the window; in memory only, gone with the lock. */
export interface Presence {
  /** When the passphrase was last given: at the unlock, or asked for since. Milliseconds since 1970. */
  provedAtMs: number
  /** Nobody is to see anything: the dispatcher refuses nearly every call. */
  covered: boolean
  /** Wrong PINs since the cover was last opened. */
  wrongPins: number
}

const kept = scratchKey<{ presence: Presence | null }>('register.presence', () => ({ presence: null }))

/** The presence of an open register; the unlock itself was the first proof. */
export function presenceOf(open: OpenRegister): Presence {
  return (open.scratch.get(kept).presence ??= {
    provedAtMs: Date.parse(open.session.openedAt),
    covered: false,
    wrongPins: 0,
  })
}

/** Whether the passphrase was given within so many minutes. A clock set back since then proves nothing. */
export function provedWithin(open: OpenRegister, minutes: number): boolean {
  const gone = open.clock.nowMs() - presenceOf(open).provedAtMs
  return gone >= 0 && gone <= minutes * 60_000
}

/** Before something that matters. @throws ASK_AGAIN unless the passphrase was given lately */
export function requireProof(open: OpenRegister): void {
  if (!provedWithin(open, ASK_AGAIN_MINUTES)) throw new Refusal('ASK_AGAIN', {})
}
