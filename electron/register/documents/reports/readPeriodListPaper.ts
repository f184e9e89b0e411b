import type { AskedPeriodList } from '../../../../shared/contract/periodLists'
import type { ReadDatabase } from '../../database/types'
import { readPeriodList } from '../../queries/reports/periodLists/readPeriodList'
import type { Viewing } from '../../queries/viewing'
import { periodListFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper } from '../readyPaper'
import { periodListPaper } from './workListPaper'

/** A list about a period as a paper. @throws INVALID for days that do not exist */
export async function readPeriodListPaper(
  db: ReadDatabase,
  asked: AskedPeriodList,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const list = await readPeriodList(db, asked, viewing)
  const rows = list.parts.reduce((sum, part) => sum + part.rows.length, 0)
  return {
    paper: periodListPaper(list, printedBy),
    facts: {
      kind: asked.list,
      year: null,
      childId: 'childId' in asked ? asked.childId : null,
      period: { from: asked.from, to: asked.to },
      fileName: periodListFileName(asked),
      counts: { rows },
    },
  }
}
