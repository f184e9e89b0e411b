import { childrenMissing, episodes } from '../measures/absences'
import { byFrequency, childrenMoreThanOnce } from '../measures/children'
import { byLength, lookedAfterByLength, openByLength } from '../measures/lengths'
import type { ReportPlan } from './plan'
import { inOrder } from './sharedParts'

/** F2 and F3: how often and how long, in bands (practice.md 11). */
export const bands: ReportPlan = {
  title: 'How often and how long',
  reference: 'How often',
  about:
    'For managers: how many episodes children had in the period, and how long episodes lasted, in bands.',
  mayGo:
    'For managers of this council: small numbers are shown and can point at single children. It is not for publication and not an answer to a request.',
  goesOut: false,
  looksBack: 0,
  period: 'financialYear',
  sections: [
    {
      words: 'How often',
      lines: [{ measure: childrenMissing }, { measure: childrenMoreThanOnce, of: [childrenMissing] }],
      tables: [byFrequency],
      charts: [inOrder(byFrequency, 'Episodes of a child', 'Children by how often')],
    },
    {
      words: 'How long',
      lines: [{ measure: episodes }],
      tables: [byLength, lookedAfterByLength, openByLength],
      charts: [inOrder(byLength, 'Length', 'Episodes by how long')],
    },
  ],
}
