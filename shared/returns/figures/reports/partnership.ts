import { childrenMissing, episodes } from '../measures/absences'
import { childrenSharingPerson, childrenWhoNamed, flaggedMissing } from '../measures/associates'
import { byFrequency } from '../measures/children'
import { byLength } from '../measures/lengths'
import { byHome, byPlacementKind } from '../measures/places'
import { byArea, byFoundAt, byHour, byWeekday } from '../measures/whenAndWhere'
import type { ReportPlan } from './plan'
import { again, howMany, moreOrFewer, others, outOfArea, stillMissing } from './sentences/absences'
import { due, heldShare, offeredShare, withinShare } from './sentences/interviews'
import { absenceTrend, inOrder, interviewLines, interviewTrend, mostFirst, themeCharts } from './sharedParts'

/** M3: for the safeguarding partnership (practice.md 7.1, 7.2 and 11). */
export const partnership: ReportPlan = {
  title: 'Missing children: report to the safeguarding partnership',
  reference: 'Partnership',
  about:
    'For the safeguarding partners: what happened, why children go and where they are, when and from where, and how that compares with before and with elsewhere.',
  mayGo: 'To the safeguarding partners: it names nobody, and small numbers are held back.',
  goesOut: true,
  looksBack: 4,
  period: 'quarter',
  sections: [
    {
      words: 'In short',
      lines: [],
      says: [
        howMany,
        moreOrFewer,
        again,
        outOfArea,
        others,
        stillMissing,
        due,
        offeredShare,
        heldShare,
        withinShare,
      ],
    },
    {
      words: 'This period and those before',
      lines: [],
      charts: [absenceTrend('Period'), interviewTrend('Period')],
    },
    {
      words: 'Why children go',
      lines: [],
      charts: [themeCharts.push, themeCharts.pull],
      notes: [
        'From completed return home interviews: what the child said, chosen from the register’s lists.',
      ],
    },
    {
      words: 'Harm and exploitation',
      lines: [],
      charts: [themeCharts.risks, themeCharts.harm, themeCharts.exploitation],
    },
    {
      words: 'Where children are, and with whom',
      lines: [],
      charts: [themeCharts.stayed, themeCharts.company, mostFirst(byFoundAt, 'Found at')],
    },
    {
      words: 'When',
      lines: [],
      charts: [
        inOrder(byHour, 'Hour it began'),
        inOrder(byWeekday, 'Day it began'),
        inOrder(byLength, 'Length'),
      ],
    },
    {
      words: 'From where',
      lines: [],
      charts: [
        mostFirst(byArea, 'Postcode area'),
        mostFirst(byPlacementKind, 'Placement'),
        mostFirst(byHome, 'Home'),
      ],
    },
    {
      words: 'Again and again',
      lines: [],
      charts: [mostFirst(byFrequency, 'Episodes of a child')],
    },
    {
      words: 'The same names, and other lists',
      lines: [
        { measure: childrenWhoNamed, of: [childrenMissing] },
        { measure: childrenSharingPerson, of: [childrenWhoNamed] },
      ],
      charts: [
        {
          kind: 'measures',
          title: 'Children who went missing, by flags on their record',
          of: 'Flag',
          measures: flaggedMissing,
          base: childrenMissing,
          mostFirst: true,
        },
      ],
      notes: [
        'Counts alone: who was named and by whom stays in the register. Lists of home-educated children and of children missing education are not held here and are not matched.',
      ],
    },
    {
      words: 'Figures by where children live',
      lines: [{ measure: childrenMissing }, { measure: episodes }, ...interviewLines],
    },
    { words: 'Beside DfE’s published figures', lines: [], published: 'shares' },
  ],
}
