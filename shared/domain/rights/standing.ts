import type { Instant } from '../time/instant'
import { daysBetween, type LocalDate } from '../time/localDate'
import { localDateOf } from '../time/london'
import {
  acknowledgeBy,
  answerBy,
  isPaused,
  tellCommissionerBy,
  tellExtensionBy,
  type Pause,
  type RightsKind,
} from './clock'

/** What a log entry's clock is worked out from. */
export interface RightsFacts {
  readonly kind: RightsKind
  /** When it reached the council; of a breach, when the council became aware. */
  readonly receivedAt: Instant
  readonly extended: boolean
  /** When whoever asks was told that it takes longer. */
  readonly extensionToldOn: LocalDate | null
  readonly pauses: readonly Pause[]
  readonly acknowledgedOn: LocalDate | null
  /** When the Information Commissioner was told of a breach. */
  readonly commissionerToldAt: Instant | null
  /** Decided, and why: the breach is no risk that has to be told. */
  readonly commissionerNotTold: boolean
  readonly closedOn: LocalDate | null
}

/** What is awaited next, by when, and whether that is past. */
export interface RightsStanding {
  readonly next: 'answer' | 'tellExtension' | 'acknowledge' | 'tellCommissioner' | 'close' | 'nothing'
  /** A day, or an instant for a breach; null where no time is set. */
  readonly by: string | null
  readonly state: 'overdue' | 'dueSoon' | 'running' | 'paused' | 'closed'
}

/** Days before the last day from which Today names a request (proposal). */
const SOON_DAYS = 7

/** Where an entry stands at a moment. */
export function rightsStanding(facts: RightsFacts, now: Instant): RightsStanding {
  if (facts.closedOn !== null) return { next: 'nothing', by: null, state: 'closed' }
  const today = localDateOf(now)
  if (facts.kind === 'breach') return breachStanding(facts, now)
  if (facts.kind === 'complaint') {
    const open = { next: 'close', by: null, state: 'running' } as const
    return facts.acknowledgedOn === null
      ? dueDay('acknowledge', acknowledgeBy(localDateOf(facts.receivedAt)), today)
      : open
  }
  const receivedOn = localDateOf(facts.receivedAt)
  if (facts.extended && facts.extensionToldOn === null)
    return dueDay('tellExtension', tellExtensionBy(receivedOn), today)
  const by = answerBy(receivedOn, facts, today)
  return isPaused(facts.pauses) ? { next: 'answer', by, state: 'paused' } : dueDay('answer', by, today)
}

/** Until the Commissioner is told, or somebody decided why not, the 72 hours run; always pressing. */
function breachStanding(facts: RightsFacts, now: Instant): RightsStanding {
  if (facts.commissionerToldAt !== null || facts.commissionerNotTold)
    return { next: 'close', by: null, state: 'running' }
  const by = tellCommissionerBy(facts.receivedAt)
  return { next: 'tellCommissioner', by, state: now > by ? 'overdue' : 'dueSoon' }
}

function dueDay(
  next: 'answer' | 'tellExtension' | 'acknowledge',
  by: LocalDate,
  today: LocalDate,
): RightsStanding {
  if (today > by) return { next, by, state: 'overdue' }
  return { next, by, state: daysBetween(today, by) <= SOON_DAYS ? 'dueSoon' : 'running' }
}
