import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import { plural } from '../../../../shared/text/plural'
import type { WorkList } from '../../queries/reports/lists/model'
import type { PeriodList } from '../../queries/reports/periodLists/readPeriodList'
import { reportFrameOf, type PrintedBy } from '../frameOf'
import type { Block, Cell, Paper } from '../kit/model'

/** A list somebody works from, part by part, as it stood when it was made. */
export function workListPaper(title: string, list: WorkList, printedBy: PrintedBy): Paper {
  return paperOf({ title, list, says: `As things stood on ${exactWords(exactly(printedBy.now))}` }, printedBy)
}

/** A list about a period, part by part, counted when it was made. */
export function periodListPaper(list: PeriodList, printedBy: PrintedBy): Paper {
  const { title, period } = list
  return paperOf({ title, list, says: `${period}. Made on ${exactWords(exactly(printedBy.now))}` }, printedBy)
}

interface Shown {
  readonly title: string
  readonly list: WorkList
  /** Begins the first sentence: as of when. */
  readonly says: string
}

function paperOf({ title, list, says }: Shown, printedBy: PrintedBy): Paper {
  const parts = list.parts.filter(({ rows }) => rows.length > 0)
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    title,
    frame: reportFrameOf(printedBy, title),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'paragraph', text: `${says}: ${plural(count, 'row')}. ${list.about}` },
      ...(count === 0 ? [{ kind: 'paragraph', text: list.empty } as const] : []),
      ...parts.flatMap(({ heading, rows }): Block[] => [
        { kind: 'heading', level: 2, text: `${heading}: ${rows.length}` },
        {
          kind: 'table',
          columns: list.columns.map(({ heading: label, width }) => ({ label, width })),
          rows: rows.map((row) =>
            row.map(({ words, tone, strong }): Cell => ({
              text: words,
              ...(tone === undefined ? {} : { tone }),
              ...(strong === undefined ? {} : { strong }),
            })),
          ),
          empty: '',
        },
      ]),
    ],
    definitions: list.definitions,
  }
}
