import type { Question } from '../catalogue/question'
import { childrenMissing, episodes, episodesAway, episodesMissing, episodesOpen } from '../measures/absences'
import { reasonsNotOffered } from '../measures/afterwards'
import { childrenMoreThanOnce } from '../measures/children'
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

/** M1: how absences and interviews went in a month or a quarter, for managers (practice.md 11). */
export const performance: readonly Question[] = [
  {
    number: 1,
    words: 'Missing and away',
    lines: [
      { measure: childrenMissing },
      { measure: childrenMoreThanOnce, of: [childrenMissing] },
      { measure: episodes },
      { measure: episodesMissing, of: [episodes] },
      { measure: episodesAway, of: [episodes] },
      { measure: episodesOpen },
    ],
    tables: [byMonth],
  },
  {
    number: 2,
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
    number: 3,
    words: 'Within 72 hours',
    lines: [
      { measure: within, of: [heldKnown, dueKnown] },
      { measure: outside, of: [heldKnown] },
      { measure: withinNotKnown },
      { measure: childrenWithin, of: [childrenHeld] },
    ],
  },
  { number: 4, words: 'Why not', lines: [], tables: [reasonsNotOffered, reasonsNotHeld] },
]
