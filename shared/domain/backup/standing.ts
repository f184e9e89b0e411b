import type { Instant } from '../time/instant'
import { localDateOf } from '../time/london'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** What is known of a register's copies. Times are UTC. */
export interface BackupFacts {
  readonly now: Instant
  /** When the newest copy was checked; null before the first. */
  readonly lastAt: Instant | null
  /** When the newest copy on another drive than the register's was checked. */
  readonly lastElsewhereAt: Instant | null
  /** After so many days without a good copy somebody is told; a setting. */
  readonly reminderDays: number
}

/**
 * How well the register is backed up, the worst first: no copy at all, the newest one too old, copies on this PC's own
 * drive alone, the newest one elsewhere too old.
 */
export const backupStandings = ['none', 'old', 'onlyHere', 'elsewhereOld', 'good'] as const
export type BackupStanding = (typeof backupStandings)[number]

/** Says the worst that is true of the copies. */
export function backupStanding(facts: BackupFacts): BackupStanding {
  const { now, lastAt, lastElsewhereAt, reminderDays } = facts
  const old = (at: Instant) => Date.parse(now) - Date.parse(at) > reminderDays * dayMs
  if (lastAt === null) return 'none'
  if (old(lastAt)) return 'old'
  if (lastElsewhereAt === null) return 'onlyHere'
  return old(lastElsewhereAt) ? 'elsewhereOld' : 'good'
}

/** What decides whether a copy is taken by itself. */
export interface BackupDue {
  readonly now: Instant
  readonly lastAt: Instant | null
  /** Whether a record was changed since that copy. */
  readonly changed: boolean
}

/**
 * Whether a copy is taken now without anybody asking: the first of a day by the calendar in England, and after changes,
 * once an hour at most. A clock that went back makes no copy wait.
 */
export function backupIsDue({ now, lastAt, changed }: BackupDue): boolean {
  if (lastAt === null || localDateOf(lastAt) !== localDateOf(now)) return true
  return changed && Math.abs(Date.parse(now) - Date.parse(lastAt)) >= hourMs
}
