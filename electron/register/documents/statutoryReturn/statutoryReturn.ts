import type { YearView } from '../../../../shared/contract/returns'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { reportFrameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { checkBlocks } from './checkBlocks'
import { comparisonBlocks } from './comparisonBlocks'
import { figureBlocks } from './figureBlocks'
import { leftOutBlocks } from './leftOutBlocks'
import { noteBlocks } from './noteBlocks'
import { rowBlocks } from './rowBlocks'
import { stepBlocks } from './stepBlocks'

/**
 * The council's signed copy of one year's return on missing children: figures, comparison, checks, what was left out
 * and why, the rows, and boxes to sign. It holds the council's identifiers and no name of any child.
 */
export function statutoryReturnPaper(view: YearView, printedBy: PrintedBy): Paper {
  const { year } = view
  const reference = `SSDA903 Missing ${year}`
  return {
    title: `Missing children return ${year}`,
    frame: reportFrameOf(printedBy, reference),
    maxPages: null,
    blocks: [
      ...headBlocks(view, printedBy),
      ...stepBlocks(view),
      ...figureBlocks(view),
      ...comparisonBlocks(view),
      ...checkBlocks(view),
      ...noteBlocks(view),
      ...leftOutBlocks(view),
      ...signOffBlocks(view),
      ...rowBlocks(view),
    ],
  }
}

function headBlocks({ year, period, asAt, rows }: YearView, { settings }: PrintedBy): Block[] {
  return [
    {
      kind: 'heading',
      level: 1,
      text: `Looked-after children who were missing or away, ${year - 1}-${String(year).slice(2)}`,
    },
    {
      kind: 'facts',
      facts: [
        { label: 'Council', value: settings.councilName, wide: true },
        { label: 'Period', value: period },
        { label: 'Figures as at', value: exactWords(exactly(asAt)) },
        { label: 'Collection', value: `SSDA903 ${year - 1}-${String(year).slice(2)}, Missing table` },
        { label: 'Rows in the file', value: rows.length.toLocaleString('en-GB') },
        // Duty 1 of practice.md: the manager responsible for missing children is named on reports.
        ...(settings.responsibleManager === ''
          ? []
          : [{ label: 'Senior manager responsible', value: settings.responsibleManager, wide: true }]),
      ],
    },
    {
      kind: 'notice',
      tone: 'plain',
      title: 'Identifiers, no names: the council keeps this signed copy',
      text:
        "missing.csv is what goes to the Department for Education, with the council's other 903 tables. This paper does " +
        'not. Small numbers are not hidden in it, so it is not for publication.',
    },
  ]
}

function signOffBlocks({ year }: YearView): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Sign-off' },
    {
      kind: 'signOff',
      statement:
        `The rows of missing.csv for the year to 31 March ${year} were checked against the council's records, and what ` +
        'was left out was left out for the reasons given here.',
      signatories: ['Prepared by', 'Checked by', 'Signed off by'],
    },
  ]
}
