import { reasonsNotOffered } from '../measures/afterwards'
import { heldKnown, outside } from '../measures/interviews'
import { reasonsNotHeld } from '../measures/notHeld'
import { byPlacementKind } from '../measures/places'
import { byArea, byFoundAt, byHour, byWeekday } from '../measures/whenAndWhere'
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
  inOrder,
  interviewLines,
  interviewTrend,
  lengthChart,
  mostFirst,
  themeCharts,
} from './sharedParts'

/** M5: the annual report, for everybody (practice.md 11): all figures, and what the council says to them itself. */
export const annual: ReportPlan = {
  title: 'Children missing from home and care: annual report',
  reference: 'Annual report',
  about:
    'For the public: the year in figures, with boxes for your own words. What you type is kept with the year and printed as it stands: see that it names nobody either.',
  mayGo: 'It can be published: it names nobody, and small numbers are held back.',
  goesOut: true,
  looksBack: 4,
  period: 'financialYear',
  sections: [
    {
      words: 'The year in our words',
      lines: [],
      box: { name: 'year', hint: 'What changed, what went well, what did not' },
    },
    {
      words: 'In short',
      lines: [],
      says: [
        howMany,
        moreOrFewer,
        again,
        outOfArea,
        others,
        groupNotKnown,
        stillMissing,
        due,
        offeredShare,
        heldShare,
        withinShare,
      ],
    },
    {
      words: 'This year and those before',
      lines: [],
      charts: [absenceTrend('Year'), interviewTrend('Year')],
    },
    {
      words: 'Figures by where children live',
      lines: absenceLines,
      charts: [frequencyChart('In the year'), lengthChart],
    },
    {
      words: 'When and from where',
      lines: [],
      charts: [
        inOrder(byHour, 'Hour it began'),
        inOrder(byWeekday, 'Day it began'),
        mostFirst(byArea, 'Postcode area'),
        mostFirst(byPlacementKind, 'Placement'),
        mostFirst(byFoundAt, 'Found at'),
      ],
    },
    {
      words: 'What children told us',
      lines: [],
      charts: Object.values(themeCharts),
    },
    {
      words: 'What we make of it',
      lines: [],
      box: { name: 'themes', hint: 'What the themes mean here, and what was done about them' },
    },
    {
      words: 'Return home interviews',
      says: [offersNotKnown, hoursNotKnown],
      lines: [...interviewLines, { measure: outside, of: [heldKnown] }],
      tables: [reasonsNotOffered, reasonsNotHeld],
    },
    { words: 'Beside DfE’s published figures', lines: [], published: 'shares' },
    {
      words: 'What we will do next',
      lines: [],
      box: { name: 'next', hint: 'What is planned for the year to come, and who answers for it' },
    },
  ],
}
