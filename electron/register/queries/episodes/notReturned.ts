import { stillToRecord, whatFollows } from '../../../../shared/domain/episodes/notReturned'
import { endOf } from '../../../../shared/domain/episodes/span'
import { isKnown, localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { rowMoment } from '../rowMoment'
import { episodeTimes } from './episodeTimes'

/** What follows from a child not coming back to where they lived; null where the child did, or has not been found. */
export async function notReturnedOf(db: ReadDatabase, row: EpisodeTable) {
  const follows = whatFollows(row.not_returned_reason)
  if (follows === null) return null
  const child = await db
    .selectFrom('child')
    .select(['dob', 'date_of_death'])
    .where('id', '=', row.child_id)
    .executeTakeFirst()
  const placements = await db
    .selectFrom('placement')
    .select('started_on')
    .where('child_id', '=', row.child_id)
    .where('withdrawn_at', 'is', null)
    .execute()
  const returned = rowMoment(row, 'returned')
  const end = isKnown(returned) ? returned : endOf(episodeTimes(row))?.at
  const toRecord = stillToRecord({
    reason: row.not_returned_reason,
    endDate: end === undefined ? null : localDateOfMoment(end),
    dob: child?.dob ?? null,
    dateOfDeath: child?.date_of_death ?? null,
    placementStarts: placements.map(({ started_on }) => started_on),
  })
  return { follows, toRecord }
}
