import type { YearView } from '../../../../shared/contract/returns'
import type { Block, Cell } from '../kit/model'

/** Where DfE suppressed a figure or there is none. */
const UNPUBLISHED = '–'

/** This return beside what DfE published for the council and for England, with DfE's own caution. */
export function comparisonBlocks({ comparison, year }: YearView): Block[] {
  const { lookedAfterInYear, council, published, caution } = comparison
  const own: Cell[] = [
    { text: 'This return', strong: true },
    `to March ${year}`,
    council.missing ?? 'cannot be worked out',
    council.away ?? 'cannot be worked out',
  ]
  return [
    { kind: 'heading', level: 2, text: 'Beside the published figures' },
    {
      kind: 'table',
      columns: [
        { label: 'Share of children looked after during the year', width: '*' },
        { label: 'Year', width: 76 },
        { label: 'Missing', width: 104, align: 'right' },
        { label: 'Away', width: 104, align: 'right' },
      ],
      rows: [
        own,
        ...published.map(({ area, year: to, missing, away }): Cell[] => [
          area,
          `to March ${to}`,
          missing ?? UNPUBLISHED,
          away ?? UNPUBLISHED,
        ]),
      ],
      empty: '',
    },
    {
      kind: 'paragraph',
      quiet: true,
      text: baseWords(lookedAfterInYear),
    },
    { kind: 'paragraph', quiet: true, text: caution },
  ]
}

function baseWords(lookedAfter: number | null): string {
  if (lookedAfter === null)
    return "The council's own share needs the number of children looked after during the year; it is not in the settings."
  return `The council's own share is of ${lookedAfter.toLocaleString('en-GB')} children looked after during the year, as typed in the settings.`
}
