import { childrenMissing, episodes, episodesOpen } from '../measures/absences'
import { childrenMoreThanOnce } from '../measures/children'
import { byHostAuthority, byResponsibleAuthority } from '../measures/elsewhere'
import {
  askedOfHost,
  byDeliverer,
  hostAnswers,
  hostChased,
  hostHeld,
  hostReplies,
  hostReports,
} from '../measures/hosts'
import {
  dueKnown,
  episodesDue,
  held,
  heldKnown,
  interviewsHeld,
  offered,
  within,
} from '../measures/interviews'
import { incomingByAuthority } from '../measures/places'
import type { ReportPlan } from './plan'
import { howMany, others, outOfArea as elsewhere } from './sentences/absences'

/** M7: for the director, our children elsewhere and others' children here (practice.md 1.8, 5.1 and 11). */
export const outOfArea: ReportPlan = {
  title: 'Children placed out of their area',
  reference: 'Out of area',
  about:
    'For the director: our looked-after children placed elsewhere, who talks to them and how long the host authority takes; and other authorities’ children placed here, who are never added to ours. See the columns “Ours, outside our area” and “Others’, placed here”.',
  mayGo:
    'For the director and managers of this council: small numbers are shown and can point at single children. It is not for publication and not an answer to a request.',
  goesOut: false,
  looksBack: 0,
  period: 'quarter',
  sections: [
    {
      words: 'Missing and away',
      says: [howMany, elsewhere, others],
      lines: [
        { measure: childrenMissing },
        { measure: childrenMoreThanOnce, of: [childrenMissing] },
        { measure: episodes },
        { measure: episodesOpen },
      ],
      tables: [byHostAuthority],
    },
    {
      words: 'Interviews of our children elsewhere',
      lines: [
        { measure: episodesDue },
        { measure: offered, of: [dueKnown] },
        { measure: held, of: [offered, dueKnown] },
        { measure: within, of: [heldKnown] },
        { measure: interviewsHeld },
      ],
      tables: [byDeliverer],
    },
    {
      words: 'Asking the host authority',
      lines: [
        { measure: askedOfHost },
        { measure: hostHeld, of: [askedOfHost] },
        { measure: hostChased, of: [askedOfHost] },
      ],
      tables: [hostAnswers, hostReplies, hostReports],
      notes: [
        'The 72 hours run on whoever is asked. Our own authority stays responsible for the interview of a child it looks after.',
      ],
    },
    {
      words: 'Other authorities’ children placed here',
      lines: [],
      tables: [byResponsibleAuthority, incomingByAuthority],
      notes: ['Never added to ours. Not every authority gives notice of a placement, so there can be more.'],
    },
  ],
}
