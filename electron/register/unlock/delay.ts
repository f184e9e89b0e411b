import { utcOf } from '../clock'
import type { Attempts } from './keyFileShapes'

/** Typing errors are free; from the third on every wrong try doubles the wait, up to five minutes. */
const freeTries = 2
const longestSeconds = 300

/**
 * Whoever goes from one person to the next gets no further than this: a slot's typing errors count as three at most, so
 * that no colleague's hold up another, and from the tenth within the hour on everybody waits, a minute at most.
 */
const mostOfOne = freeTries + 1
const freeAcross = 9
const longestAcrossSeconds = 60
const acrossMs = 3_600_000

/** Wrong tries in a row at one slot; `slotId` is null where nobody was chosen, so that everybody's was tried. */
type InARow = NonNullable<Attempts['inARow']>[number]

/** Seconds to wait after so many wrong tries in a row. */
export function waitAfter(failed: number): number {
  return growing(failed - freeTries, longestSeconds)
}

/** Seconds to wait after so many wrong tries at slot after slot. */
function waitAcross(failed: number): number {
  return growing(failed - freeAcross, longestAcrossSeconds)
}

function growing(tooMany: number, longest: number): number {
  return tooMany <= 0 ? 0 : Math.min(longest, 2 ** tooMany)
}

/**
 * Seconds still to wait before the next try. A clock set back lengthens no wait beyond its own.
 *
 * @param aims the slots that are to be tried, and null where nobody was chosen
 */
export function remainingWait(attempts: Attempts, aims: readonly (string | null)[], nowMs: number): number {
  const { inARow = [], lastFailedAt } = attempts
  const own = inARow
    .filter(({ slotId }) => aims.includes(slotId))
    .map((each) => left(waitAfter(each.failed), each.lastFailedAt, nowMs))
  const across = lastFailedAt === null ? 0 : left(waitAcross(triedAcross(inARow, nowMs)), lastFailedAt, nowMs)
  return Math.max(across, ...own)
}

function triedAcross(inARow: readonly InARow[], nowMs: number): number {
  return inARow
    .filter((each) => nowMs - Date.parse(each.lastFailedAt) < acrossMs)
    .reduce((sum, { failed }) => sum + Math.min(failed, mostOfOne), 0)
}

function left(waitSeconds: number, since: string, nowMs: number): number {
  const gone = (nowMs - Date.parse(since)) / 1000
  return Math.max(0, Math.ceil(waitSeconds - Math.max(0, gone)))
}

/** The attempts with no failure in the future: the clock was set back, and their waits start anew from here. */
export function notAhead(attempts: Attempts, nowMs: number): Attempts {
  const ahead = (at: string): boolean => Date.parse(at) > nowMs + 1000
  const { lastFailedAt, inARow = [] } = attempts
  const now = utcOf(nowMs)
  return {
    ...attempts,
    lastFailedAt: lastFailedAt !== null && ahead(lastFailedAt) ? now : lastFailedAt,
    inARow: inARow.map((each) => (ahead(each.lastFailedAt) ? { ...each, lastFailedAt: now } : each)),
  }
}

const longestLog = 200
const mostSlots = 101
const mostCounted = 1_000_000

/** The attempts after one more wrong try. @param slotId the slot that was tried; null where everybody's was */
export function oneMoreFailure(
  attempts: Attempts,
  kind: 'person' | 'recovery',
  nowMs: number,
  slotId: string | null,
): Attempts {
  const at = utcOf(nowMs)
  const { failed, inARow = [], log } = attempts
  const before = inARow.find((each) => each.slotId === slotId)?.failed ?? 0
  const others = inARow.filter((each) => each.slotId !== slotId)
  const again = { slotId, failed: Math.min(before + 1, mostCounted), lastFailedAt: at }
  const whose = kind === 'recovery' || slotId === null ? {} : { slotId }
  return {
    failed: Math.min(failed + 1, mostCounted),
    lastFailedAt: at,
    inARow: [...others, again].slice(-mostSlots),
    log: [...log, { at, with: kind, ...whose }].slice(-longestLog),
  }
}

/** The attempts once a slot was opened: others go on waiting for theirs. */
export function afterOpening(attempts: Attempts, slotId: string): Attempts {
  return { ...forgiven(forgiven(attempts, slotId), null), failed: 0, lastFailedAt: null }
}

/** The attempts without those at one slot, which opens with something else from now on. */
export function forgiven(attempts: Attempts, slotId: string | null): Attempts {
  return { ...attempts, inARow: (attempts.inARow ?? []).filter((each) => each.slotId !== slotId) }
}
