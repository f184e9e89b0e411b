import { childrenMissing, episodes, episodesAway, episodesMissing, episodesOpen } from '../measures/absences'
import { reasonsNotOffered } from '../measures/afterwards'
import { byFrequency, childrenMoreThanOnce } from '../measures/children'
import { dueKnown, episodesDue, held, heldKnown, offered, outside, within } from '../measures/interviews'
import { byLength } from '../measures/lengths'
import { reasonsNotHeld } from '../measures/notHeld'
import { byPlacementKind } from '../measures/places'
import { byArea, byFoundAt, byHour, byWeekday } from '../measures/whenAndWhere'
import { themeCharts } from './partnership'
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

/** M5: the annual report, for everybody (practice.md 11): all figures, and what the council says to them itself. */
export const annual: ReportPlan = {
  title: 'Children missing from home and care: annual report',
  reference: 'Annual report',
  about:
    'For the public: the year in figures, with boxes for your own words. What you type is kept with the year and printed as it stands.',
  mayGo:
    'It can be published: it names nobody, and small numbers are held back. Look at the warning of earlier papers first, and see that your own words name nobody either.',
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
      charts: [
        {
          kind: 'trend',
          title: 'Our children and their episodes',
          of: 'Year',
          measures: [childrenMissing, episodes],
        },
        {
          kind: 'shareTrend',
          title: 'Return home interviews, of the episodes they were due for',
          of: 'Year',
          shares: [
            { words: 'Offered', part: offered, whole: dueKnown },
            { words: 'Completed', part: held, whole: dueKnown },
          ],
        },
      ],
    },
    {
      words: 'Figures by where children live',
      lines: [
        { measure: childrenMissing },
        { measure: childrenMoreThanOnce, of: [childrenMissing] },
        { measure: episodes },
        { measure: episodesMissing, of: [episodes] },
        { measure: episodesAway, of: [episodes] },
        { measure: episodesOpen },
      ],
      charts: [
        {
          kind: 'parts',
          title: 'Children by how often they went missing',
          of: 'In the year',
          breakdown: byFrequency,
          mostFirst: true,
        },
        { kind: 'parts', title: 'Episodes by how long they lasted', of: 'Length', breakdown: byLength },
      ],
    },
    {
      words: 'When and from where',
      lines: [],
      charts: [
        { kind: 'parts', title: byHour.words, of: 'Hour it began', breakdown: byHour },
        { kind: 'parts', title: byWeekday.words, of: 'Day it began', breakdown: byWeekday },
        { kind: 'parts', title: byArea.words, of: 'Postcode area', breakdown: byArea, mostFirst: true },
        {
          kind: 'parts',
          title: byPlacementKind.words,
          of: 'Placement',
          breakdown: byPlacementKind,
          mostFirst: true,
        },
        { kind: 'parts', title: byFoundAt.words, of: 'Found at', breakdown: byFoundAt, mostFirst: true },
      ],
    },
    {
      words: 'What children told us',
      lines: [],
      charts: [
        themeCharts.push,
        themeCharts.pull,
        themeCharts.risks,
        themeCharts.harm,
        themeCharts.exploitation,
        themeCharts.stayed,
        themeCharts.company,
      ],
    },
    {
      words: 'What we make of it',
      lines: [],
      box: { name: 'themes', hint: 'What the themes mean here, and what was done about them' },
    },
    {
      words: 'Return home interviews',
      says: [offersNotKnown, hoursNotKnown],
      lines: [
        { measure: episodesDue },
        { measure: offered, of: [dueKnown] },
        { measure: held, of: [dueKnown] },
        { measure: within, of: [heldKnown] },
        { measure: outside, of: [heldKnown] },
      ],
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
