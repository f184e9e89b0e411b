import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { episodeRecordFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper, WhichPaper } from '../readPaper'
import { episodeRecordPaper } from './episodeRecord'
import { readEpisodeRecord } from './readEpisode'

/** The record of one episode; @throws NOT_FOUND when the episode is not this child's */
export async function episodePaper(
  db: ReadDatabase,
  which: Extract<WhichPaper, { kind: 'episodeRecord' }>,
  viewing: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const data = await readEpisodeRecord(db, which, viewing)
  return {
    paper: episodeRecordPaper(data, printedBy),
    facts: {
      kind: 'episodeRecord',
      year: null,
      childId: data.child.id,
      fileName: episodeRecordFileName(data.ref, localDateOf(viewing.now)),
      counts: { notices: data.notices.length, interviews: data.interviews.length },
    },
  }
}
