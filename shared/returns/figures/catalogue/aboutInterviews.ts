import {
  actionsByType,
  episodesFollowedUp,
  exploitationFound,
  exploitationIntelligence,
  exploitationKnown,
  exploitationNotKnown,
  exploitationPoliceTold,
  helpByType,
  interviewers,
  interviewsFollowedUp,
  reasonsNotOffered,
} from '../measures/afterwards'
import {
  accepted,
  childrenDeclined,
  childrenDue,
  childrenHeld,
  childrenOffered,
  childrenWithin,
  childrenWithinNotKnown,
  declined,
  dueKnown,
  episodesDue,
  held,
  heldKnown,
  interviewsHeld,
  interviewsKnown,
  interviewsNotKnown,
  interviewsOutside,
  interviewsWithin,
  notOffered,
  notOfferedYet,
  offered,
  offerNotKnown,
  outside,
  within,
  withinNotKnown,
} from '../measures/interviews'
import type { Line, Question } from './question'

const SEVERAL =
  'One interview can cover several episodes: both are given, episodes covered and distinct interviews.'

const inTime: readonly Line[] = [
  { measure: within, of: [heldKnown, offered, dueKnown] },
  { measure: outside, of: [heldKnown] },
  { measure: withinNotKnown },
]

/** Questions about return home interviews, and the ones the council answers in its own words. */
export const aboutInterviews: readonly Question[] = [
  {
    number: 6,
    words: 'How many return interviews were offered?',
    lines: [
      { measure: episodesDue },
      { measure: offered, of: [dueKnown] },
      { measure: notOffered, of: [dueKnown] },
      { measure: notOfferedYet, of: [dueKnown] },
      { measure: offerNotKnown },
    ],
    tables: [reasonsNotOffered],
  },
  {
    number: 7,
    words: 'How many return interviews were completed?',
    lines: [{ measure: held, of: [offered, dueKnown] }, { measure: interviewsHeld }],
    notes: [SEVERAL],
  },
  {
    number: 8,
    words: 'How many were completed within 72 hours?',
    lines: [
      ...inTime,
      { measure: interviewsWithin, of: [interviewsKnown] },
      { measure: interviewsOutside, of: [interviewsKnown] },
      { measure: interviewsNotKnown },
    ],
    notes: [SEVERAL],
  },
  { number: 9, words: 'Who provides the interviews?', lines: [], tables: [interviewers], text: 'service' },
  {
    number: 10,
    words: 'What follow-up support is provided?',
    lines: [
      { measure: interviewsFollowedUp, of: [interviewsHeld] },
      { measure: episodesFollowedUp, of: [held] },
    ],
    tables: [helpByType],
  },
  { number: 11, words: 'What does the council say about the guidance?', lines: [], text: 'guidance' },
  {
    number: 12,
    words: 'How many children were interviewed within 72 hours?',
    lines: [
      { measure: childrenWithin, of: [childrenDue, childrenHeld] },
      { measure: childrenWithinNotKnown },
    ],
    notes: [
      'The shares are of children an interview was due for, and of those who had one. They are not of the children of question 1: some whose interview fell due went missing before the period began.',
    ],
  },
  {
    number: 13,
    words: 'How many children declined?',
    lines: [{ measure: childrenDeclined, of: [childrenOffered] }],
  },
  {
    number: 15,
    words: 'The same for children placed outside the area: within 72 hours, children, declined',
    focus: 'care_own_out_of_area',
    lines: [
      ...inTime,
      { measure: childrenWithin, of: [childrenDue] },
      { measure: childrenWithinNotKnown },
      { measure: childrenDeclined, of: [childrenOffered] },
    ],
  },
  {
    number: 16,
    words: 'How many interviews were offered and completed for episodes outside the area?',
    focus: 'care_own_out_of_area',
    lines: [
      { measure: offered, of: [dueKnown] },
      { measure: held, of: [offered, dueKnown] },
    ],
  },
  {
    number: 19,
    words: 'What came out of the interviews, by kind of action?',
    lines: [],
    tables: [actionsByType],
  },
  {
    number: 20,
    words: 'How many interviews spoke of exploitation?',
    lines: [{ measure: exploitationFound, of: [exploitationKnown] }, { measure: exploitationNotKnown }],
  },
  {
    number: 21,
    words: 'How often were the police told of possible exploitation after an interview?',
    lines: [
      { measure: exploitationPoliceTold, of: [exploitationFound] },
      { measure: exploitationIntelligence, of: [exploitationFound] },
    ],
  },
  {
    number: 22,
    words: 'What is asked of interviewers? Is there an aide-memoire?',
    lines: [],
    text: 'requirements',
  },
  {
    number: 31,
    words: 'Is the service in-house or commissioned, from whom, at what value, from when to when?',
    lines: [],
    text: 'service',
  },
  {
    number: 35,
    words: 'How many interviews were offered and accepted, for looked-after children and others?',
    lines: [
      { measure: offered, of: [dueKnown] },
      { measure: accepted, of: [offered] },
      { measure: declined, of: [offered] },
    ],
    notes: [
      'Looked-after children of ours are the columns “Ours, in our area” and “Ours, outside our area”, together with those of whose placement nobody recorded the area, who stand under “Cannot be determined”.',
    ],
  },
]
