import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { panelPackFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper, WhichPaper } from '../readyPaper'
import { panelPack } from './panelPack'
import { readPanel } from './readPanel'

/** A panel pack; every child in it is told of in the audit trail, with which panel it was for. @throws NOT_FOUND */
export async function panelPaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'panelPack' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const data = await readPanel(db, which, viewing)
  return {
    paper: panelPack(data, printedBy),
    facts: {
      kind: 'panelPack',
      year: null,
      childId: null,
      fileName: panelPackFileName(localDateOf(viewing.now)),
      childrenIn: data.children.map(({ summary }) => summary.child.id),
      why: data.meeting,
      counts: { children: data.children.length, restricted: data.restricted },
    },
  }
}
