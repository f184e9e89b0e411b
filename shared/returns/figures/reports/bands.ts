import type { Question } from '../catalogue/question'
import { childrenMissing, episodes } from '../measures/absences'
import { byFrequency, childrenMoreThanOnce } from '../measures/children'
import { byLength, lookedAfterByLength, openByLength } from '../measures/lengths'

/** F2 and F3: how often and how long, in bands (practice.md 11). */
export const bands: readonly Question[] = [
  {
    number: 1,
    words: 'How often',
    lines: [{ measure: childrenMissing }, { measure: childrenMoreThanOnce, of: [childrenMissing] }],
    tables: [byFrequency],
  },
  {
    number: 2,
    words: 'How long',
    lines: [{ measure: episodes }],
    tables: [byLength, lookedAfterByLength, openByLength],
  },
]
