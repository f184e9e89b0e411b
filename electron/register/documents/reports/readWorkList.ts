import type { WorkListKind } from '../../../../shared/contract/reports'
import type { ReadDatabase } from '../../database/types'
import { workListPlans } from '../../queries/reports/lists/lists'
import type { Viewing } from '../../queries/viewing'
import { workListFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper } from '../readyPaper'
import { workListPaper } from './workListPaper'

/** A list somebody works from as a paper. */
export async function readWorkList(
  db: ReadDatabase,
  kind: WorkListKind,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const { title, read } = workListPlans[kind]
  const list = await read(db, viewing)
  const rows = list.parts.reduce((sum, part) => sum + part.rows.length, 0)
  return {
    paper: workListPaper(title, list, printedBy),
    facts: {
      kind,
      year: null,
      childId: null,
      fileName: workListFileName(kind, viewing.today),
      counts: { rows },
    },
  }
}
