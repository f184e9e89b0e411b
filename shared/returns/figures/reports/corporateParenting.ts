import {
  episodesOpen,
  lookedAfterChildrenMissing,
  lookedAfterEpisodes,
  ourLookedAfterChildrenMissing,
} from '../measures/absences'
import { overADayByAge } from '../measures/children'
import { lookedAfterByLength, lookedAfterEpisodesOverADay, lookedAfterOverADay } from '../measures/lengths'
import { byHome, byPlacementKind } from '../measures/places'
import type { ReportPlan } from './plan'
import { interviewLines, mostFirst } from './sharedParts'
import { lookedAfterMissing, lookedAfterOverADaySaid } from './sentences/lookedAfter'

/** M4: for the corporate parenting board, our looked-after children (practice.md 11). */
export const corporateParenting: ReportPlan = {
  title: 'Looked-after children missing: report for corporate parents',
  reference: 'Parenting',
  about:
    'For the corporate parenting board: looked-after children who went missing or were away, where they lived, and who was gone for more than 24 hours.',
  mayGo: 'To the corporate parenting board: it names nobody, and small numbers are held back.',
  goesOut: true,
  looksBack: 4,
  period: 'quarter',
  sections: [
    {
      words: 'In short',
      lines: [],
      says: [lookedAfterMissing, lookedAfterOverADaySaid],
    },
    {
      words: 'More or fewer than before',
      lines: [],
      charts: [
        {
          kind: 'trend',
          title: 'Our looked-after children and their episodes',
          of: 'Period',
          measures: [ourLookedAfterChildrenMissing, lookedAfterEpisodes],
        },
      ],
    },
    {
      words: 'Where they lived',
      lines: [{ measure: lookedAfterChildrenMissing }, { measure: lookedAfterEpisodes }],
      charts: [mostFirst(byPlacementKind, 'Placement', 'Episodes by kind of placement')],
      tables: [byPlacementKind, byHome],
    },
    {
      words: 'Longer than 24 hours',
      lines: [
        { measure: lookedAfterOverADay, of: [lookedAfterChildrenMissing] },
        { measure: lookedAfterEpisodesOverADay, of: [lookedAfterEpisodes] },
        { measure: episodesOpen },
      ],
      tables: [lookedAfterByLength, overADayByAge],
    },
    {
      words: 'Return home interviews',
      lines: interviewLines,
      notes: [
        'The columns “Ours, in our area” and “Ours, outside our area” are our looked-after children; “All ours” holds children who are not looked after as well.',
      ],
    },
  ],
}
