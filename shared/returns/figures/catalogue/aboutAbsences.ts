import {
  childrenMissing,
  childrenOpen,
  episodes,
  episodesAway,
  episodesMissing,
  episodesOpen,
  episodesOpenNotKnown,
  lookedAfterChildrenMissing,
  lookedAfterEpisodes,
  ourLookedAfterChildrenMissing,
} from '../measures/absences'
import {
  byFrequency,
  childrenMoreThanOnce,
  overADayByAge,
  overADayByNationality,
  overADayBySex,
  traffickedChildren,
  traffickedEpisodes,
  traffickedMissing,
  traffickedOpen,
  unaccompaniedChildren,
  unaccompaniedEpisodes,
  unaccompaniedMissing,
  unaccompaniedOpen,
} from '../measures/children'
import { longestOpen, longestOver, rangeOfTimes, topFive, youngestOpen } from '../measures/extremes'
import {
  byLength,
  childrenOver30Days,
  lookedAfterByLength,
  lookedAfterEpisodesOverADay,
  lookedAfterOverADay,
  openByLength,
} from '../measures/lengths'
import { byHome, byMonth, byPlacementKind, incomingByAuthority, incomingPlacements } from '../measures/places'
import { referredToExploitation } from '../measures/referrals'
import type { Question } from './question'

/** Questions about absences and the children who were missing. */
export const aboutAbsences: readonly Question[] = [
  {
    number: 1,
    words: 'How many individual children were reported missing?',
    lines: [{ measure: childrenMissing }],
  },
  {
    number: 2,
    words: 'How many missing episodes were there?',
    lines: [
      { measure: episodes },
      { measure: episodesMissing, of: [episodes] },
      { measure: episodesAway, of: [episodes] },
    ],
  },
  {
    number: 3,
    words: 'How many children were looked after in the year?',
    lines: [],
    lookedAfterInYear: 'itself',
  },
  {
    number: 4,
    words: 'How many looked-after children went missing?',
    lines: [{ measure: lookedAfterChildrenMissing }, { measure: ourLookedAfterChildrenMissing }],
    lookedAfterInYear: ourLookedAfterChildrenMissing,
  },
  {
    number: 5,
    words: 'How many episodes were of looked-after children?',
    lines: [{ measure: lookedAfterEpisodes }],
  },
  {
    number: 14,
    words: 'How many looked-after children placed outside the area went missing, and how often?',
    focus: 'care_own_out_of_area',
    lines: [{ measure: lookedAfterChildrenMissing }, { measure: lookedAfterEpisodes }],
    notes: [
      'No share of all our children placed outside the area is given: the register need not hold those who never went missing.',
    ],
  },
  { number: 17, words: 'How often did children go missing?', lines: [], tables: [byFrequency] },
  {
    number: 18,
    words: 'How many episodes were there month by month? How many had each child?',
    lines: [],
    tables: [byMonth],
    notes: [
      'A list of children without names can still point at one child: question 17 gives how many children had how many episodes instead.',
    ],
  },
  {
    number: 23,
    words: 'How long did episodes last?',
    lines: [],
    tables: [byLength],
    notes: [
      'Each episode stands in one row: “more than 24 hours” is every row but the first, and but those of which it cannot be determined.',
    ],
  },
  {
    number: 24,
    words:
      'How many looked-after children were missing for more than 24 hours, of what age, sex and nationality, and for how long?',
    lines: [
      { measure: lookedAfterOverADay, of: [lookedAfterChildrenMissing] },
      { measure: lookedAfterEpisodesOverADay, of: [lookedAfterEpisodes] },
    ],
    tables: [overADayByAge, overADayBySex, overADayByNationality, lookedAfterByLength],
  },
  {
    number: 25,
    words: 'How long have the children missing now been missing? What are the longest episodes?',
    lines: [{ measure: childrenOpen }],
    tables: [openByLength],
    extremes: [longestOpen, youngestOpen, longestOver],
  },
  {
    number: 26,
    words: 'How many were not located, or still missing, at the date?',
    lines: [{ measure: episodesOpen }, { measure: childrenOpen }, { measure: episodesOpenNotKnown }],
  },
  {
    number: 27,
    words: 'How many missing children were referred to exploitation services?',
    lines: [{ measure: referredToExploitation, of: [childrenMissing] }],
  },
  {
    number: 28,
    words: 'How many went missing from foster and residential placements, and from which homes?',
    lines: [],
    tables: [byPlacementKind, byHome],
    notes: [
      'Figures by home point at the children who live there; they are given only where somebody asks for them.',
    ],
  },
  {
    number: 29,
    words: 'Which definition of missing is used? Is being away or absent recorded, and how often?',
    lines: [{ measure: episodesAway, of: [episodes] }],
    notes: [
      'Missing: the child is not where expected and nobody knows where the child is. Away from placement without authorisation: a looked-after child is not where expected, it is known where the child is, and the carer is concerned or the council or police were told. Both are recorded, whatever the length. The police’s former “absent” is not used.',
    ],
  },
  {
    number: 30,
    words:
      'How many trafficked and unaccompanied children were looked after, how many went missing, how often, and how many were not found?',
    lines: [
      { measure: unaccompaniedChildren },
      { measure: unaccompaniedMissing },
      { measure: unaccompaniedEpisodes },
      { measure: unaccompaniedOpen },
      { measure: traffickedChildren },
      { measure: traffickedMissing },
      { measure: traffickedEpisodes },
      { measure: traffickedOpen },
    ],
    notes: ['What nobody recorded about a child is not counted. A child can be both.'],
  },
  {
    number: 32,
    words: 'How many children were placed here by which authorities?',
    focus: 'care_other_la',
    lines: [{ measure: incomingPlacements }],
    tables: [incomingByAuthority],
  },
  {
    number: 33,
    words: 'How many children had more than one episode?',
    lines: [{ measure: childrenMoreThanOnce, of: [childrenMissing] }],
    extremes: [rangeOfTimes],
  },
  {
    number: 34,
    words:
      'Who are the five children with the most episodes, by age and sex? How many were missing for more than 30 days?',
    lines: [{ measure: childrenOver30Days, of: [childrenMissing] }],
    extremes: [topFive],
  },
]
