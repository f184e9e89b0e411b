import { Refusal } from '../../../../../shared/contract/errors'
import type { ReadDatabase } from '../../../database/types'
import type { Viewing } from '../../../queries/viewing'
import type { CaseSummaryData } from '../data'
import { readChild } from './child'
import { readEpisodes } from './episodes'
import { readInterviews } from './interviews'
import { readMeetings } from './meetings'
import { readActions, readContacts, readFlags, readShareCount } from './people'
import { readStatus } from './status'

/**
 * Everything a case summary says of one child, by reading alone.
 *
 * @throws NOT_FOUND when there is no such child, or the record was withdrawn
 */
export async function readCaseSummary(
  db: ReadDatabase,
  childId: string,
  viewing: Viewing,
): Promise<CaseSummaryData> {
  const child = await readChild(db, childId, viewing)
  if (child === null) throw new Refusal('NOT_FOUND', { what: 'child' })
  const interviews = await readInterviews(db, childId)
  const episodes = await readEpisodes(db, childId, interviews.rows, viewing)
  return {
    now: viewing.now,
    child,
    status: await readStatus(db, childId, viewing),
    flags: await readFlags(db, childId, viewing.today),
    ...episodes,
    interviews: interviews.summary,
    meetings: await readMeetings(db, childId),
    actions: await readActions(db, childId),
    contacts: await readContacts(db, childId),
    shares: await readShareCount(db, childId),
  }
}

/** The child the council's own identifier belongs to, or null. */
export async function childIdOfReference(db: ReadDatabase, reference: string): Promise<string | null> {
  const row = await db
    .selectFrom('child')
    .select('id')
    .where((where) => where.or([where('local_ref', '=', reference), where('id', '=', reference)]))
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}
