import { england, type EnglandYear } from '../../published/england'
import { publishedCaution, publishedUpTo } from '../../published/published'
import { shownAs } from '../../suppression/layers'
import { NO_NUMBER } from '../../suppression/groupShares'
import { bySize, shareWords, shownWords, type Shown } from '../../suppression/shown'
import { suppress } from '../../suppression/suppress'
import { atMost } from '../../suppression/table'
import { financialYearOf, type Period } from '../period'
import type { Besides } from './besides'
import type { ReportGrid } from './grid'

const NOT_A_YEAR =
  'Only for a whole year from 1 April to 31 March: DfE’s measures are those of a collection year.'
const BASE_UNKNOWN =
  'The number of children looked after in the year is not known: type it in under Returns, or bring in the year’s header.csv and episodes.csv.'

/** This council's year by DfE's measures, counted from the rows of its return, and DfE's published year beside it. */
export function publishedGrids(period: Period, besides: Besides, below: number | null): ReportGrid[] {
  const year = financialYearOf(period)
  const { returned, laCode } = besides
  if (year === null || returned === null)
    return [{ title: 'By DfE’s measures', columns: ['Measure'], rows: [], note: NOT_A_YEAR }]
  const own = laCode === null ? null : publishedUpTo(laCode, year)
  return [
    ownGrid(year, returned, besides, below),
    {
      title: 'Shares published for this council and England',
      columns: ['Area', 'Year to March', 'Missing', 'Away'],
      rows: [own, publishedUpTo('England', year)].flatMap((it) =>
        it === null ? [] : [[it.area, String(it.year), percent(it.missing), percent(it.away)]],
      ),
      note: publishedCaution,
    },
    {
      title: 'Published for England',
      columns: [
        'Year to March',
        'Children missing',
        'Missing',
        'Away',
        'Incidents',
        'Per child',
        'On 31 March',
      ],
      rows: england.filter((it) => it.year <= year).map(englandRow),
      note: 'A dash: not available here, which is not nought.',
    },
  ]
}

/** Both types by the same rows of the return; its small numbers are held back as in every table that goes out. */
function ownGrid(
  year: number,
  returned: NonNullable<Besides['returned']>,
  { lookedAfterInYear }: Besides,
  below: number | null,
): ReportGrid {
  const said = shownOf(returned, below)
  const words = (shown: Shown) => shownWords(shown, below ?? 0)
  const base = lookedAfterInYear === null ? undefined : bySize(lookedAfterInYear.count, below)
  const row = (measure: string, of: (type: 'M' | 'A') => string) => [measure, of('M'), of('A')]
  return {
    title: `This council by DfE’s measures, year to March ${year}`,
    columns: ['Measure', 'Missing', 'Away without authorisation'],
    rows: [
      row('Children looked after during the year', () => (base === undefined ? NO_NUMBER : words(base))),
      row('Children with an incident', (type) => words(said(`children/${type}`))),
      row(
        'Share of the children looked after',
        (type) => shareWords(said(`children/${type}`), base) ?? NO_NUMBER,
      ),
      row('Incidents', (type) => words(said(`incidents/${type}`))),
      row('Average per child with an incident', (type) =>
        average(said(`incidents/${type}`), said(`children/${type}`)),
      ),
      row('Children missing or away on 31 March', (type) => words(said(`open/${type}`))),
    ],
    note: `Counted from the rows of this year’s SSDA903 Missing as they would be exported now. ${
      base === undefined
        ? BASE_UNKNOWN
        : lookedAfterInYear?.from === 'typedIn'
          ? 'The number looked after in the year is as typed in under Returns.'
          : 'The number looked after in the year is that of the episodes.csv brought in.'
    }`,
  }
}

function shownOf(
  { children, incidents, openAt31March }: NonNullable<Besides['returned']>,
  below: number | null,
): (name: string) => Shown {
  const types = ['M', 'A'] as const
  const values = new Map<string, number>(
    types.flatMap((type) => [
      [`children/${type}`, children[type]] as const,
      [`incidents/${type}`, incidents[type]] as const,
      [`open/${type}`, openAt31March[type]] as const,
    ]),
  )
  const relations = types.flatMap((type) => [
    atMost([`children/${type}`], `incidents/${type}`),
    atMost([`open/${type}`], `incidents/${type}`),
  ])
  const hidden = below === null ? new Map<string, never>() : suppress({ values, relations }, below)
  return (name) => shownAs(hidden.get(name), values.get(name) ?? 0)
}

/** To one place; none of a number that is held back. */
function average(incidents: Shown, children: Shown): string {
  if (typeof incidents !== 'number' || typeof children !== 'number' || children === 0) return '–'
  return (incidents / children).toFixed(1)
}

function englandRow(it: EnglandYear): string[] {
  const count = (value: number | null) => value?.toLocaleString('en-GB') ?? '–'
  return [
    String(it.year),
    count(it.children),
    percent(it.missing),
    percent(it.away),
    count(it.incidents),
    count(it.average),
    count(it.on31March),
  ]
}

function percent(value: number | null): string {
  return value === null ? '–' : `${value} %`
}
