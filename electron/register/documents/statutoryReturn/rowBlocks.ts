import type { YearView } from '../../../../shared/contract/returns'
import { plural } from '../../../../shared/text/plural'
import type { Block, Cell } from '../kit/model'

const DAY = 84

/** The rows as they stand in missing.csv, in its order. */
export function rowBlocks({ rows }: YearView): Block[] {
  const fromFile = rows.filter((row) => row.fromFile).length
  return [
    { kind: 'heading', level: 2, text: `The rows of missing.csv (${rows.length.toLocaleString('en-GB')})` },
    {
      kind: 'paragraph',
      quiet: true,
      text:
        rows.length === 0
          ? 'A year without incidents is a return too.'
          : `${plural(fromFile, 'row')} came from the council's own missing file. An end shown as “open” is blank in the file.`,
    },
    {
      kind: 'table',
      columns: [
        { label: 'Row', width: 40 },
        { label: 'CHILD', width: '*' },
        { label: 'DOB', width: DAY },
        { label: 'MISSING', width: 54 },
        { label: 'MIS_START', width: DAY },
        { label: 'MIS_END', width: DAY },
      ],
      rows: rows.map(({ row, child, dob, missing, misStart, misEnd }): Cell[] => [
        String(row),
        { text: child, strong: true },
        dob,
        missing,
        misStart,
        misEnd === '' ? { text: 'open', strong: true } : misEnd,
      ]),
      empty: 'There are no rows for this year: the file holds its headings only.',
    },
  ]
}
