import type { Settings } from '../../../shared/domain/settings'
import type { Instant } from '../../../shared/domain/time/instant'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import type { Frame } from './kit/model'

/** Who makes a paper, when and for which council. */
export interface PrintedBy {
  readonly settings: Pick<Settings, 'councilName' | 'marking' | 'markingDescriptor' | 'responsibleManager'>
  /** Name of the person at the register. */
  readonly person: string
  readonly now: Instant
}

/** Head and foot of a paper. The descriptor stands after the marking (practice.md 12, marking). */
export function frameOf({ settings, person, now }: PrintedBy, reference: string): Frame {
  const { marking, markingDescriptor, councilName } = settings
  return {
    marking: markingDescriptor === '' ? marking : `${marking} – ${markingDescriptor}`,
    council: councilName,
    reference,
    printedBy: person,
    printedAt: now,
    printedWords: exactWords(exactly(now)),
  }
}
