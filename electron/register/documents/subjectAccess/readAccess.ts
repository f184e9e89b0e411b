import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import type { NamesById } from '../../queries/history/historyColumns'
import type { Viewing } from '../../queries/viewing'
import type { SummaryChild } from '../caseSummary/data'
import { readChild } from '../caseSummary/read/child'
import type { EpisodeRecordData } from '../episodeRecord/data'
import { readEpisodeRecord } from '../episodeRecord/readEpisode'
import type { InterviewRecordData } from '../interviewRecord/data'
import { readInterviewRecord } from '../interviewRecord/readRecord'
import { readAccess, type AccessDay } from './accessLog'
import type { PartRow } from './parts'
import { readNames, readParts, type PartRows } from './readParts'

/** Everything the register holds of one child, read at one moment. */
export interface AccessData {
  readonly child: SummaryChild
  /** The child's own row. */
  readonly facts: PartRow
  readonly rows: PartRows
  readonly names: NamesById
  /** Oldest first; cancelled ones too. */
  readonly episodes: readonly EpisodeRecordData[]
  readonly interviews: readonly InterviewRecordData[]
  /** Null where nobody asked for it. */
  readonly access: readonly AccessDay[] | null
}

/** @throws NOT_FOUND when there is no such child, or the record was withdrawn */
export async function readWholeRecord(
  db: ReadDatabase,
  { childId, withAccess }: { readonly childId: string; readonly withAccess: boolean },
  viewing: Viewing,
): Promise<AccessData> {
  const child = await readChild(db, childId, viewing)
  if (child === null) throw new Refusal('NOT_FOUND', { what: 'child' })
  const facts = await db.selectFrom('child').selectAll().where('id', '=', childId).executeTakeFirstOrThrow()
  const episodeIds = await idsOf(db, 'episode', childId)
  const interviewIds = await idsOf(db, 'interview', childId)
  const episodes: EpisodeRecordData[] = []
  for (const episodeId of episodeIds)
    // One connection: one record after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    episodes.push(await readEpisodeRecord(db, { childId, episodeId }, viewing))
  const interviews: InterviewRecordData[] = []
  for (const interviewId of await idsOf(db, 'interview', childId, 'live'))
    // oxlint-disable-next-line eslint/no-await-in-loop
    interviews.push(await readInterviewRecord(db, { childId, interviewId }, viewing))
  return {
    child,
    facts: { ...facts },
    rows: await readParts(db, { childId, episodeIds, interviewIds }),
    names: await readNames(db, childId, viewing),
    episodes,
    interviews,
    access: withAccess ? await readAccess(db, childId) : null,
  }
}

async function idsOf(
  db: ReadDatabase,
  table: 'episode' | 'interview',
  childId: string,
  which: 'all' | 'live' = 'all',
): Promise<string[]> {
  const rows = await db
    .selectFrom(table as 'interview')
    .select('id')
    .where('child_id', '=', childId)
    .$if(which === 'live', (select) => select.where('withdrawn_at', 'is', null))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
