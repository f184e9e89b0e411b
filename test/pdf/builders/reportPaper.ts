import { reportFrameOf } from '../../../electron/register/documents/frameOf'
import type { ChartBlock, Paper } from '../../../electron/register/documents/kit/model'
import { jpegOf } from '../../builders/photo'
import { printedBy } from './printedBy'

const months = ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov']

const trend: ChartBlock = {
  kind: 'chart',
  form: 'trend',
  title: 'Episodes by month',
  finding: 'Missing episodes fell from 31 in December to 14 in November; away ones stayed below ten.',
  of: 'Month',
  series: ['Missing', 'Away'],
  rows: months.map((label, at) => ({
    label: `${label} ${at === 0 ? 2025 : 2026}`,
    values: [31 - at - (at % 3) * 2, at === 4 ? '–' : 3 + (at % 5)],
  })),
}

const bars: ChartBlock = {
  kind: 'chart',
  form: 'bars',
  title: 'Where children were found',
  finding: 'Four in ten were found with friends.',
  of: 'Found',
  series: ['Times'],
  rows: [
    { label: 'With friends', values: [41] },
    { label: 'At the home of a parent or another relative', values: [23] },
    { label: 'In a public place', values: [12] },
    { label: 'Came back by themselves', values: ['1 to 5'] },
    { label: 'Not known', values: [0] },
  ],
}

const stacked: ChartBlock = {
  kind: 'chart',
  form: 'stacked',
  title: 'Interviews offered and held, by quarter',
  finding: 'Most interviews offered were held, within 72 hours in three quarters of four.',
  of: 'Quarter',
  series: ['Within 72 hours', 'Later', 'Declined', 'Not offered'],
  rows: ['April to June', 'July to September', 'October to December', 'January to March'].map(
    (label, at) => ({
      label,
      values: [1200 - at * 90, 300 + at * 40, 120, at * 12],
    }),
  ),
  note: 'Offered means that the offer reached the child.',
}

/** What a report is built of: logo, contents, charts with tables, a table of several pages, definitions at the end. */
export const reportPaper: Paper = {
  title: 'Partnership report',
  frame: {
    ...reportFrameOf(printedBy, 'Partnership report 2026'),
    logo: { jpeg: jpegOf(600, 200), width: 600, height: 200 },
  },
  maxPages: null,
  blocks: [
    { kind: 'heading', level: 1, text: 'Children missing from home and care' },
    { kind: 'paragraph', text: 'The year to 30 November 2026.' },
    { kind: 'contents' },
    { kind: 'heading', level: 2, text: 'How many, and how it changed' },
    trend,
    { kind: 'heading', level: 2, text: 'Where they were found' },
    { kind: 'heading', level: 3, text: 'All children' },
    bars,
    { kind: 'heading', level: 2, text: 'Return home interviews' },
    stacked,
    { kind: 'heading', level: 2, text: 'By home' },
    {
      kind: 'table',
      columns: [
        { label: 'Home', width: '*' },
        { label: 'Episodes', width: 80, align: 'right' },
      ],
      rows: Array.from({ length: 120 }, (_, at) => [`Larkfield House ${at}`, String(at)]),
      empty: '',
    },
  ],
  definitions: [
    { term: 'Missing', meaning: 'Not at the placement or where expected, whereabouts not known.' },
    { term: 'Offered', meaning: 'The offer reached the child.' },
  ],
}
