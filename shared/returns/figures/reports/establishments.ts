import { childrenMissing, episodes } from '../measures/absences'
import { byFoundPlace } from '../measures/elsewhere'
import { byHome, byPlacementKind } from '../measures/places'
import { byArea, byFoundAt } from '../measures/whenAndWhere'
import type { ReportPlan } from './plan'
import { mostFirst } from './sharedParts'

/** M6: for commissioners, from which homes, schools and areas children go (practice.md 11). */
export const establishments: ReportPlan = {
  title: 'Where children go from and are found',
  reference: 'Homes',
  about:
    'For commissioners: episodes by kind of placement, area and kind of place; by home and by named place only where you ask for figures by home, because a home has few children and they can be known.',
  mayGo:
    'To commissioners: it names no child, and small numbers are held back. With figures by home it points at the children who live there: give it to whoever must have it, and to nobody else.',
  goesOut: true,
  looksBack: 0,
  period: 'financialYear',
  sections: [
    {
      words: 'All episodes',
      lines: [{ measure: childrenMissing }, { measure: episodes }],
    },
    {
      words: 'Where children lived',
      lines: [],
      charts: [
        mostFirst(byPlacementKind, 'Placement', 'Our looked-after children’s episodes by kind of placement'),
        mostFirst(byArea, 'Postcode area', 'Our children’s episodes by area'),
      ],
      tables: [byPlacementKind, byArea, byHome],
    },
    {
      words: 'Where children were found',
      lines: [],
      charts: [mostFirst(byFoundAt, 'Found at', 'Our children’s episodes by kind of place')],
      tables: [byFoundAt, byFoundPlace],
      notes: [
        'Which school a child goes to has no field in this register, so nothing is counted by it. A school stands here where a child was found at one, and under “by home” where a child lived at one.',
      ],
    },
  ],
}
