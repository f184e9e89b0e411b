import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { episodeRecordFileName } from '../fileNames'
import type { WrittenPaper } from '../removing/writtenPaper'
import { episodeBlocks, episodeRecordPaper } from './episodeRecord'
import { readEpisodeRecord } from './readEpisode'

/** The record of one episode. @throws NOT_FOUND when the episode is not this child's */
export async function writtenEpisode(
  db: ReadDatabase,
  which: { readonly childId: string; readonly episodeId: string },
  viewing: Viewing,
): Promise<WrittenPaper> {
  const data = await readEpisodeRecord(db, which, viewing)
  return {
    child: data.child,
    facts: {
      kind: 'episodeRecord',
      counts: { notices: data.notices.length, interviews: data.interviews.length },
    },
    fileName: (toShare) => episodeRecordFileName(data.ref, toShare, localDateOf(viewing.now)),
    write: (care) => episodeBlocks(data, care),
    paper: (blocks, to, printedBy) => episodeRecordPaper(data, blocks, to, printedBy),
  }
}
