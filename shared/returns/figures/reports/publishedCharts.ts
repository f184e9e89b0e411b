import { dateParts } from '../../../domain/time/localDate'
import { ENGLAND, publishedCaution, publishedUpTo, publishedYears, regionOf } from '../../published/published'
import type { Period } from '../period'
import type { Besides } from './besides'
import type { ReportChart } from './chart'

const SOURCE =
  'Source: Department for Education, Children looked after in England including adoptions; official statistics, whole per cent of the children looked after during the year.'
const YEARS = 5

/** What DfE did not publish: never a nought. */
const published = (value: number | null | undefined): number | string => value ?? '–'

/** DfE's published shares: the council, its region and England over the years, then beside the authorities chosen. */
export function publishedCharts(period: Period, { laCode, comparedWith }: Besides): ReportChart[] {
  const year = collectionYear(period)
  const region = laCode === null ? null : regionOf(laCode)
  const main = [laCode, region, ENGLAND].filter((area) => area !== null)
  const others = comparedWith.filter((code) => !main.includes(code))
  const note = `${SOURCE} ${publishedCaution}`
  return [overYears(main, year, note), besideOthers([...main, ...others], year, note)]
}

/** The collection year a period ends in: the one its figures will be published for. */
function collectionYear({ to }: Period): number {
  const { year, month } = dateParts(to)
  return month >= 4 ? year + 1 : year
}

function overYears(areas: readonly string[], year: number, note: string): ReportChart {
  const lines = areas.map((area) => publishedYears(area, year, YEARS))
  const years = (lines.at(-1) ?? []).map((it) => it.year)
  return {
    form: 'trend',
    title: 'Looked-after children with a missing incident, as published',
    finding: '',
    of: 'Year to March',
    series: lines.map((line) => line[0]?.area ?? 'This council'),
    rows: years.map((label) => ({
      label: String(label),
      values: lines.map((line) => published(line.find((it) => it.year === label)?.missing)),
    })),
    unit: ' %',
    note,
  }
}

function besideOthers(areas: readonly string[], year: number, note: string): ReportChart {
  const newest = publishedUpTo(ENGLAND, year)?.year ?? year
  return {
    form: 'bars',
    title: `Beside others, year to March ${newest}, as published`,
    finding: '',
    of: 'Area',
    series: ['Missing', 'Away without authorisation'],
    rows: areas.flatMap((area) => {
      const found = publishedUpTo(area, newest)
      return found === null
        ? []
        : [{ label: found.area, values: [published(found.missing), published(found.away)] }]
    }),
    unit: ' %',
    note,
  }
}
