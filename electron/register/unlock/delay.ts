import { utcOf } from '../clock'
import type { Attempts } from './keyFileShapes'

/** Typing errors are free; from the third on every wrong try doubles the wait, up to five minutes. */
const freeTries = 2
const longestSeconds = 300

/** Seconds to wait after so many wrong tries in a row. */
export function waitAfter(failed: number): number {
  return failed <= freeTries ? 0 : Math.min(longestSeconds, 2 ** (failed - freeTries))
}

/** Seconds still to wait before the next try. A clock set back lengthens no wait beyond its own. */
export function remainingWait({ failed, lastFailedAt }: Attempts, nowMs: number): number {
  if (lastFailedAt === null) return 0
  const wait = waitAfter(failed)
  const gone = (nowMs - Date.parse(lastFailedAt)) / 1000
  return Math.max(0, Math.ceil(wait - Math.max(0, gone)))
}

/** Whether the last failure lies in the future: the clock was set back, and the wait starts anew from here. */
export function clockWentBack({ lastFailedAt }: Attempts, nowMs: number): boolean {
  return lastFailedAt !== null && Date.parse(lastFailedAt) > nowMs + 1000
}

const longestLog = 200

/** The attempts after one more wrong try. */
export function oneMoreFailure(
  attempts: Attempts,
  kind: 'person' | 'recovery',
  nowMs: number,
  slotId?: string,
): Attempts {
  const at = utcOf(nowMs)
  return {
    failed: Math.min(attempts.failed + 1, 1_000_000),
    lastFailedAt: at,
    log: [...attempts.log, { at, with: kind, ...(slotId === undefined ? {} : { slotId }) }].slice(
      -longestLog,
    ),
  }
}
