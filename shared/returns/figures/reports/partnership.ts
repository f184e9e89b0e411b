import { childrenMissing, episodes } from '../measures/absences'
import { childrenSharingPerson, childrenWhoNamed, flaggedMissing } from '../measures/associates'
import { byFrequency } from '../measures/children'
import { dueKnown, episodesDue, held, heldKnown, offered, within } from '../measures/interviews'
import { byLength } from '../measures/lengths'
import { byHome, byPlacementKind } from '../measures/places'
import {
  companyThemes,
  exploitationThemes,
  harmThemes,
  pullThemes,
  pushThemes,
  riskThemes,
  stayedThemes,
  type ThemeFamily,
} from '../measures/themes'
import { byArea, byFoundAt, byHour, byWeekday } from '../measures/whenAndWhere'
import type { ChartPlan, ReportPlan } from './plan'
import { again, howMany, moreOrFewer, others, outOfArea, stillMissing } from './sentences/absences'
import { due, heldShare, offeredShare, withinShare } from './sentences/interviews'

/** One picture of a list of themes, the most often named first. */
function themeChart({ known, themes }: ThemeFamily, title: string): ChartPlan {
  return { kind: 'measures', title, of: 'Theme', measures: themes, base: known, mostFirst: true }
}

export const themeCharts = {
  push: themeChart(pushThemes, 'What pushed children away'),
  pull: themeChart(pullThemes, 'What drew children away'),
  risks: themeChart(riskThemes, 'Risks while away'),
  harm: themeChart(harmThemes, 'Harm'),
  exploitation: themeChart(exploitationThemes, 'Exploitation, known or suspected'),
  stayed: themeChart(stayedThemes, 'Where children stayed'),
  company: themeChart(companyThemes, 'With whom children were'),
} as const

const parts = (
  breakdown: Extract<ChartPlan, { kind: 'parts' }>['breakdown'],
  of: string,
  mostFirst?: true,
): ChartPlan => ({
  kind: 'parts',
  title: breakdown.words,
  of,
  breakdown,
  ...(mostFirst === undefined ? {} : { mostFirst }),
})

/** M3: for the safeguarding partnership (practice.md 7.1, 7.2 and 11). */
export const partnership: ReportPlan = {
  title: 'Missing children: report to the safeguarding partnership',
  reference: 'Partnership',
  about:
    'For the safeguarding partners: what happened, why children go and where they are, when and from where, and how that compares with before and with elsewhere.',
  mayGo:
    'To the safeguarding partners: it names nobody, and small numbers are held back. Look at the warning of earlier papers first.',
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
      charts: [
        {
          kind: 'trend',
          title: 'Our children and their episodes',
          of: 'Period',
          measures: [childrenMissing, episodes],
        },
        {
          kind: 'shareTrend',
          title: 'Return home interviews, of the episodes they were due for',
          of: 'Period',
          shares: [
            { words: 'Offered', part: offered, whole: dueKnown },
            { words: 'Completed', part: held, whole: dueKnown },
          ],
        },
      ],
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
      charts: [themeCharts.stayed, themeCharts.company, parts(byFoundAt, 'Found at', true)],
    },
    {
      words: 'When',
      lines: [],
      charts: [parts(byHour, 'Hour it began'), parts(byWeekday, 'Day it began'), parts(byLength, 'Length')],
    },
    {
      words: 'From where',
      lines: [],
      charts: [
        parts(byArea, 'Postcode area', true),
        parts(byPlacementKind, 'Placement', true),
        parts(byHome, 'Home', true),
      ],
    },
    {
      words: 'Again and again',
      lines: [],
      charts: [parts(byFrequency, 'Episodes of a child', true)],
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
      lines: [
        { measure: childrenMissing },
        { measure: episodes },
        { measure: episodesDue },
        { measure: offered, of: [dueKnown] },
        { measure: held, of: [dueKnown] },
        { measure: within, of: [heldKnown] },
      ],
    },
    { words: 'Beside DfE’s published figures', lines: [], published: 'shares' },
  ],
}
