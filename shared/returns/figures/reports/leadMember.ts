import type { ReportPlan } from './plan'
import {
  again,
  groupNotKnown,
  howMany,
  moreOrFewer,
  others,
  outOfArea,
  stillMissing,
} from './sentences/absences'
import {
  due,
  heldShare,
  hoursNotKnown,
  offeredShare,
  offersNotKnown,
  withinShare,
} from './sentences/interviews'
import {
  absenceLines,
  absenceTrend,
  frequencyChart,
  interviewLines,
  interviewTrend,
  lengthChart,
} from './sharedParts'

/** M2: for the Lead Member and councillors, to be read in five minutes (practice.md 7.2 and 11). */
export const leadMember: ReportPlan = {
  title: 'Children missing from home and care: report for councillors',
  reference: 'Lead Member',
  about:
    'For the Lead Member and councillors: what happened in sentences first, then whether it is more or less than before, then the figures.',
  mayGo: 'To the Lead Member and councillors: it names nobody, and small numbers are held back.',
  goesOut: true,
  looksBack: 4,
  period: 'quarter',
  sections: [
    {
      words: 'In short',
      lines: [],
      says: [howMany, moreOrFewer, again, outOfArea, stillMissing, due, offeredShare, heldShare, withinShare],
      notes: [
        'Missing: the child is not where expected and nobody knows where the child is. Away without authorisation: a looked-after child is not where expected, but it is known where. An episode is one such absence, from leaving to being found or back. Looked-after children are those in the care of a council. Every child who comes back is to be offered a talk with somebody independent, within 72 hours: the return home interview.',
      ],
    },
    {
      words: 'More or fewer than before',
      lines: [],
      charts: [absenceTrend('Period'), interviewTrend('Period', 'Return home interviews')],
    },
    {
      words: 'Again and again',
      lines: [],
      charts: [frequencyChart('In the period')],
    },
    {
      words: 'How long',
      lines: [],
      charts: [lengthChart],
    },
    {
      words: 'Figures by where children live',
      says: [others, groupNotKnown],
      lines: absenceLines,
    },
    {
      words: 'Return home interviews',
      says: [offersNotKnown, hoursNotKnown],
      lines: interviewLines,
    },
  ],
}
