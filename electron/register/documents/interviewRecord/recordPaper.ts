import type { ReadDatabase } from '../../database/types'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { Viewing } from '../../queries/viewing'
import { childReference, interviewRecordFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper, WhichPaper } from '../readPaper'
import { Care } from '../removing/care'
import { shareable } from '../removing/shareable'
import { interviewRecordPaper, markedBlocks, recordBlocks } from './interviewRecord'
import { readInterviewRecord } from './readRecord'

/**
 * The record of an interview: whole, or for somebody who asks.
 *
 * @throws NOT_FOUND when the interview is not this child's
 * @throws PASSAGES_UNDECIDED when a passage has no decision, or was marked since
 */
export async function recordPaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'interviewRecord' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const data = await readInterviewRecord(db, which, viewing)
  const { given } = which
  const reference = childReference(data.child)
  const facts = {
    kind: 'interviewRecord',
    year: null,
    childId: data.child.id,
    fileName: interviewRecordFileName(reference, given !== null, localDateOf(viewing.now)),
  } as const
  if (given === null) {
    const care = new Care()
    const blocks = recordBlocks(data, care)
    return {
      paper: interviewRecordPaper(data, [...blocks, ...markedBlocks(care)], null, printedBy),
      facts: { ...facts, counts: { marked: care.items.length } },
    }
  }
  const { blocks, ...rest } = shareable(given, (care) => recordBlocks(data, care))
  return {
    paper: interviewRecordPaper(data, blocks, given, printedBy),
    facts: { ...facts, ...rest },
  }
}
