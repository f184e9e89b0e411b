import type { YearView } from '../../../../shared/contract/returns'
import type { Instant } from '../../../../shared/domain/time/instant'
import { localDateOf } from '../../../../shared/domain/time/london'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { Block } from '../kit/model'

const ONE_TYPE = 90

/** Incidents and children, by missing and away; how long; and what was still open at the end of the year. */
export function figureBlocks({ counts, year, asAt }: YearView): Block[] {
  const { incidents, children, openAt31March, lengths } = counts
  const count = (value: number): string => value.toLocaleString('en-GB')
  return [
    { kind: 'heading', level: 2, text: 'Incidents and children' },
    {
      kind: 'table',
      columns: [
        { label: 'Figure', width: '*' },
        { label: 'Missing (M)', width: ONE_TYPE, align: 'right' },
        { label: 'Away (A)', width: ONE_TYPE, align: 'right' },
        { label: 'Either', width: ONE_TYPE, align: 'right' },
      ],
      rows: [
        ['Incidents', count(incidents.M), count(incidents.A), count(incidents.M + incidents.A)],
        ['Children with an incident', count(children.M), count(children.A), count(children.either)],
        [
          openLabel(year, asAt),
          count(openAt31March.M),
          count(openAt31March.A),
          count(openAt31March.M + openAt31March.A),
        ],
      ],
      empty: '',
    },
    {
      kind: 'definitions',
      terms: [
        { term: 'Missing (M)', meaning: 'not at the placement or where expected, whereabouts not known' },
        {
          term: 'Away (A)',
          meaning:
            'away from placement without authorisation: whereabouts known, with concern or a notification',
        },
        { term: 'Either', meaning: 'a child with incidents of both kinds counts once' },
        { term: 'Incidents', meaning: 'those of the year, and those carried over on 1 April' },
      ],
    },
    { kind: 'heading', level: 2, text: 'How long they lasted' },
    {
      kind: 'bars',
      of: 'Length, by dates',
      series: ['Missing (M)', 'Away (A)'],
      rows: lengths.map(({ label, M, A }) => ({ label, values: [M, A] })),
    },
    {
      kind: 'paragraph',
      quiet: true,
      text: 'The return holds dates and no times of day, so lengths are counted in days from start to end.',
    },
  ]
}

/** Before the year is over nobody can say what will be open at its end. */
function openLabel(year: number, asAt: Instant): string {
  const today = localDateOf(asAt)
  return today > `${year}-03-31`
    ? `Incidents still open on 31 March ${year}`
    : `Incidents open on ${plainDateWords(today)}, the year not being over`
}
