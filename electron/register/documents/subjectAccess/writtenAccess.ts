import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { accessFileName, childReference } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import { markedBlocks } from '../interviewRecord/interviewRecord'
import type { Block, Paper } from '../kit/model'
import { madeForWords } from '../removing/madeFor'
import type { PaperTo, WrittenPaper } from '../removing/writtenPaper'
import { readWholeRecord, type AccessData } from './readAccess'
import { wholeRecordBlocks } from './wholeRecord'

/** A child's whole record, for whoever has a right to it. @throws NOT_FOUND */
export async function writtenAccess(
  db: ReadDatabase,
  which: { readonly childId: string; readonly withAccess: boolean },
  viewing: Viewing,
): Promise<WrittenPaper> {
  const data = await readWholeRecord(db, which, viewing)
  return {
    child: data.child,
    facts: {
      kind: 'subjectAccess',
      counts: { episodes: data.episodes.length, interviews: data.interviews.length },
    },
    fileName: (toShare) => accessFileName(childReference(data.child), toShare, localDateOf(viewing.now)),
    write: (care) => wholeRecordBlocks(data, care),
    wholeEnd: markedBlocks,
    paper: (blocks, to, printedBy) => accessPaper(data, blocks, to, printedBy),
  }
}

/** The whole record or the version for somebody, as a paper with an index. @param to null for the council's own file */
export function accessPaper(
  { child }: Pick<AccessData, 'child'>,
  blocks: readonly Block[],
  to: PaperTo | null,
  printedBy: PrintedBy,
): Paper {
  const reference = childReference(child)
  return {
    title: `Whole record ${reference}`,
    frame: frameOf(printedBy, `Whole record ${reference}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: `Whole record: ${child.label}`, bookmark: reference },
      {
        kind: 'paragraph',
        text:
          to === null
            ? 'The whole record as the register holds it, for the council’s own file and for whoever decides what is given out. It goes to nobody else as it is.'
            : madeForWords(to),
      },
      { kind: 'contents' },
      ...blocks,
    ],
  }
}
