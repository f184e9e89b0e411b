import { columns } from '../../../electron/register/queries/reports/periodLists/inspectionList'
import type { PeriodList } from '../../../electron/register/queries/reports/periodLists/readPeriodList'

/** The list for inspectors with its own columns; the words are as long as they get. */
export function inspectionListOf(rows: number): PeriodList {
  const row = (at: number) => [
    { words: `record-${String(at).padStart(8, '0')}`, strong: true },
    { words: '30 September 2011 (15)', value: '2011-09-30' },
    { words: 'Female, Any other Black background' },
    { words: 'Not looked after; Ours, in our area; Ours, outside our area; Cannot be determined' },
    { words: '1,214', value: 1214 },
    { words: '108', value: 108 },
    { words: 'Not known' },
    { words: '1,199 due, 1,188 offered, 1,088 held' },
    { words: 'Child sexual exploitation; County lines; National Referral Mechanism: positive decision' },
  ]
  return {
    title: 'Inspection: children missing or at risk',
    period: '1 Apr 2025 to 31 Mar 2026',
    about: 'By the council’s own reference, without names.',
    columns,
    parts: [
      { heading: 'Missing or away in the period', rows: Array.from({ length: rows }, (_, at) => row(at)) },
      { heading: 'At risk of exploitation, and not missing', rows: [] },
    ],
    empty: 'No child was missing.',
    definitions: [{ term: 'Reference', meaning: 'The council’s own identifier of the child.' }],
  }
}
