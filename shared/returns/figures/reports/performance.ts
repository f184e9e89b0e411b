import { reasonsNotOffered } from '../measures/afterwards'
import {
  accepted,
  childrenDue,
  childrenHeld,
  childrenWithin,
  declined,
  dueKnown,
  episodesDue,
  held,
  heldKnown,
  interviewsHeld,
  notOffered,
  notOfferedYet,
  offered,
  offerNotKnown,
  outside,
  within,
  withinNotKnown,
} from '../measures/interviews'
import { reasonsNotHeld } from '../measures/notHeld'
import { byMonth } from '../measures/places'
import type { ReportPlan } from './plan'
import { absenceLines, absenceTrend, interviewTrend, offeredAndCompleted } from './sharedParts'

/** M1: how absences and interviews went in a month or a quarter, for managers (practice.md 11). */
export const performance: ReportPlan = {
  title: 'Return home interviews: how we did',
  reference: 'Performance',
  about:
    'For managers: absences and interviews of the period, each split four ways. Every number opens the records behind it.',
  mayGo:
    'For managers of this council: small numbers are shown and can point at single children. It is not for publication and not an answer to a request.',
  goesOut: false,
  looksBack: 4,
  period: 'quarter',
  sections: [
    {
      words: 'Missing and away',
      lines: absenceLines,
      tables: [byMonth],
      charts: [absenceTrend('Period', 'Children and episodes, this period and those before')],
    },
    {
      words: 'Interviews offered and held',
      lines: [
        { measure: episodesDue },
        { measure: childrenDue },
        { measure: offered, of: [dueKnown] },
        { measure: notOffered, of: [dueKnown] },
        { measure: notOfferedYet, of: [dueKnown] },
        { measure: offerNotKnown },
        { measure: accepted, of: [offered] },
        { measure: declined, of: [offered] },
        { measure: held, of: [offered, dueKnown] },
        { measure: interviewsHeld },
      ],
      notes: [
        'One interview can cover several episodes: both are given, episodes covered and distinct interviews.',
      ],
    },
    {
      words: 'Within 72 hours',
      lines: [
        { measure: within, of: [heldKnown, dueKnown] },
        { measure: outside, of: [heldKnown] },
        { measure: withinNotKnown },
        { measure: childrenWithin, of: [childrenHeld] },
      ],
      charts: [
        interviewTrend('Period', 'Offered, completed and within 72 hours, this period and those before', [
          ...offeredAndCompleted,
          { words: 'Completed within 72 hours', part: within, whole: dueKnown },
        ]),
      ],
    },
    { words: 'Why not', lines: [], tables: [reasonsNotOffered, reasonsNotHeld] },
  ],
}
