import { Refusal } from '../../../shared/contract/errors'
import { ASK_AGAIN_MINUTES } from '../../../shared/domain/cover/limits'
import { goneSince, readClocks, type ClockReading } from '../clock'
import { scratchKey } from '../host/scratch'
import type { OpenRegister } from '../openRegister'

/** What is known of the person before the window; in memory only, gone with the lock. */
export interface Presence {
  /** When the passphrase was last given: at the unlock, or asked for since. */
  provedAt: ClockReading
  /** Nobody is to see anything: the dispatcher refuses nearly every call. */
  covered: boolean
  /** Wrong PINs since the cover was last opened. */
  wrongPins: number
}

const kept = scratchKey<{ presence: Presence | null }>('register.presence', () => ({ presence: null }))

/** The presence of an open register; the unlock itself was the first proof. */
export function presenceOf(open: OpenRegister): Presence {
  return (open.scratch.get(kept).presence ??= {
    provedAt: unlockedAt(open),
    covered: false,
    wrongPins: 0,
  })
}

/** The moment of the unlock by both clocks: as far back on the one as on the other. */
function unlockedAt({ clock, session }: OpenRegister): ClockReading {
  const { wallMs, realMs } = readClocks(clock)
  const openedMs = Date.parse(session.openedAt)
  return { wallMs: openedMs, realMs: realMs - (wallMs - openedMs) }
}

/** Whether the passphrase was given within so many minutes. Setting the clock back neither proves it nor gains time. */
export function provedWithin(open: OpenRegister, minutes: number): boolean {
  const { provedAt } = presenceOf(open)
  const setBack = open.clock.nowMs() < provedAt.wallMs
  return !setBack && goneSince(open.clock, provedAt) <= minutes * 60_000
}

/** Before something that matters. @throws ASK_AGAIN unless the passphrase was given lately */
export function requireProof(open: OpenRegister): void {
  if (!provedWithin(open, ASK_AGAIN_MINUTES)) throw new Refusal('ASK_AGAIN', {})
}
