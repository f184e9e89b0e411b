import type { WorkList } from '../../../electron/register/queries/reports/lists/model'

/** A list with rows in two parts; the words are as long as they get. */
export function workListOf(rows: number): WorkList {
  const row = (at: number) => [
    { words: `Oluwaseun Featherstonehaugh-Price ${at}`, strong: true },
    { words: 'Sat 21 Nov about 23:50, provisional', value: '2026-11-21T23:50:00Z' },
    { words: `${at} h overdue`, tone: 'alert' as const },
    { words: 'Nobody yet. Asked Greater Ashcombe and Fell Borough, no answer for 31 h' },
    { words: '1 offer, 4 tries; last: wanted a different person, 5 h ago. Second try due in 9 h' },
    { words: '2026-0411, 2026-0412' },
  ]
  const all = Array.from({ length: rows }, (_, at) => row(at))
  return {
    about: 'Every return home interview that is still to be held or to be finished.',
    columns: [
      { heading: 'Child', width: 100, type: 'text' },
      { heading: 'Due', width: 84, type: 'dateTime' },
      { heading: 'Time left', width: 62, type: 'text' },
      { heading: 'Given to', width: 70, type: 'text' },
      { heading: 'Offers and tries', width: '*', type: 'text' },
      { heading: 'Episodes', width: 54, type: 'text' },
    ],
    parts: [
      { heading: 'Overdue', rows: all.slice(0, rows / 2) },
      { heading: 'No return time recorded', rows: [] },
      { heading: 'Due later', rows: all.slice(rows / 2) },
    ],
    empty: 'No return home interview is waiting.',
    definitions: [{ term: 'Due', meaning: '72 elapsed hours after the child was back.' }],
  }
}
