import type { Settings } from '../../../shared/domain/settings'
import type { Instant } from '../../../shared/domain/time/instant'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import type { ChainHead } from '../audit/chainHead'
import type { Frame, Logo } from './kit/model'

/** Who makes a paper, when and for which council. */
export interface PrintedBy {
  readonly settings: Pick<Settings, 'councilName' | 'marking' | 'markingDescriptor' | 'responsibleManager'>
  /** Name of the person at the register. */
  readonly person: string
  readonly now: Instant
  /** Of the council, on papers; null where it has given none. */
  readonly logo?: Logo | null
  /** Newest entry of the audit trail, on reports. */
  readonly chainHead?: ChainHead | null
}

/** Head and foot of a paper. The descriptor stands after the marking (practice.md 12, marking). */
export function frameOf(
  { settings, person, now, logo = null }: PrintedBy,
  reference: string,
): Frame & { readonly marking: string } {
  const { marking, markingDescriptor, councilName } = settings
  return {
    marking: markingDescriptor === '' ? marking : `${marking} – ${markingDescriptor}`,
    council: councilName,
    reference,
    printedBy: person,
    printedAt: now,
    printedWords: exactWords(exactly(now)),
    ...(logo === null ? {} : { logo }),
  }
}

/**
 * The marking of figures that may leave the council and hold back small numbers: they are of nobody, so neither the
 * handling marking nor "personal data" would be true of them. Everything a council holds is OFFICIAL (practice.md 12).
 */
export function markedForAll(frame: Frame): Frame {
  return { ...frame, marking: 'OFFICIAL' }
}

/** Head and foot of a report: the audit trail's newest entry stands at its foot, so that a register which went back in time is noticed. */
export function reportFrameOf(printedBy: PrintedBy, reference: string): Frame {
  const { chainHead = null } = printedBy
  return { ...frameOf(printedBy, reference), ...(chainHead === null ? {} : { chainHead }) }
}
