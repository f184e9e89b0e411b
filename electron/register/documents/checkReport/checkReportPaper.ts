import { describePlace, fileOfTable, type ReportEntry } from '../../../../shared/returns/ssda903/checkReport'
import { plural } from '../../../../shared/text/plural'
import type { Checked } from '../../exchange/checking/desk'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Cell, Paper } from '../kit/model'

/** Rows of one rule that are printed; nobody puts a thousand rows right from paper. */
const MOST_ROWS = 500

/** The report on a council's files, for whoever puts them right. It holds identifiers and no name. */
export function checkReportPaper({ report, tables }: Checked, printedBy: PrintedBy): Paper {
  const { year, period, rulesOf, rulesInForce, notRun, errors, warnings, remarks } = report
  const { otherYears, problems, notes } = report
  return {
    title: `Check of the Missing table ${year}`,
    frame: frameOf(printedBy, `SSDA903 Missing ${year}, check`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Check of the Missing table, year to 31 March ${year}` },
      {
        kind: 'facts',
        facts: [
          { label: 'Period', value: period },
          { label: 'Rules of', value: `${rulesOf}` },
          ...report.read.map(({ file, rows }) => ({
            label: file,
            value: rows === null ? 'not there' : plural(rows, 'row'),
          })),
        ],
      },
      ...otherYears.map((text) => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'paragraph',
        text: `${rulesInForce - notRun.length} of the ${rulesInForce} rules could run. They found ${plural(errors, 'error')} and ${plural(warnings, 'warning')}; Homeward adds ${plural(remarks, 'remark')} of its own.`,
      },
      ...(notRun.length === 0 ? [] : [notRunBlock(notRun)]),
      { kind: 'heading', level: 2, text: 'Problems' },
      ...(problems.length === 0
        ? [{ kind: 'paragraph', text: 'None in the rules that could run.' } as const]
        : problems.flatMap((entry) => entryBlocks(entry, tables))),
      ...(notes.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: 'Worth a look, outside the numbered rules' } as const,
            ...notes.flatMap((entry) => entryBlocks(entry, tables)),
          ]),
    ],
  }
}

function notRunBlock(notRun: Checked['report']['notRun']): Block {
  const reasons = new Map<string, string[]>()
  for (const { rule, because } of notRun) reasons.set(because, [...(reasons.get(because) ?? []), rule])
  const items = [...reasons].map(([because, rules]) => `Not run: ${rules.join(', ')}: ${because}`)
  return { kind: 'list', items, empty: '' }
}

function entryBlocks({ rule, plain, dfe, places }: ReportEntry, tables: Checked['tables']): Block[] {
  const rows = places.slice(0, MOST_ROWS).map((place): Cell[] => {
    const { child, what } = describePlace(tables, place)
    return [
      fileOfTable[place.table],
      `${place.row}`,
      child,
      what,
      place.level === 'error' ? { text: 'error', strong: true } : place.level,
    ]
  })
  const count = plural(places.length, 'row')
  const rest = places.length - rows.length
  return [
    { kind: 'heading', level: 3, text: `${rule === null ? '' : `Rule ${rule}, `}${count}: ${plain}` },
    ...(dfe === null ? [] : [{ kind: 'paragraph', text: `DfE's words: ${dfe}`, quiet: true } as const]),
    {
      kind: 'table',
      columns: [
        { label: 'File', width: 90 },
        { label: 'Row', width: 40, align: 'right' },
        { label: 'Child', width: 90 },
        { label: 'What the row says', width: '*' },
        { label: 'Level', width: 50 },
      ],
      rows,
      empty: '',
    },
    ...(rest === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `And ${rest.toLocaleString('en-GB')} more: the spreadsheet of this report holds them all.`,
          } as const,
        ]),
  ]
}
