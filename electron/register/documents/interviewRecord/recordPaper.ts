import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { childReference, interviewRecordFileName } from '../fileNames'
import type { WrittenPaper } from '../removing/writtenPaper'
import { interviewRecordPaper, markedBlocks, recordBlocks } from './interviewRecord'
import { readInterviewRecord } from './readRecord'

/** The record of an interview. @throws NOT_FOUND when the interview is not this child's */
export async function writtenRecord(
  db: ReadDatabase,
  which: { readonly childId: string; readonly interviewId: string },
  viewing: Viewing,
): Promise<WrittenPaper> {
  const data = await readInterviewRecord(db, which, viewing)
  const { child } = data
  return {
    child,
    facts: { kind: 'interviewRecord', counts: {} },
    fileName: (toShare) => interviewRecordFileName(childReference(child), toShare, localDateOf(viewing.now)),
    write: (care) => recordBlocks(data, care),
    wholeEnd: markedBlocks,
    paper: (blocks, to, printedBy) => interviewRecordPaper(data, blocks, to, printedBy),
  }
}
