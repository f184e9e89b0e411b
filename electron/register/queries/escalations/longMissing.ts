import { startOf } from '../../../../shared/domain/episodes/span'
import { compareMoments } from '../../../../shared/domain/time/moment'
import { lengthWords, shortWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { timeColumns, whereaboutsFacts } from '../episodes/episodeTimes'
import { isMissingNow } from '../episodes/notBack'
import { reviewPassed } from '../episodes/reviewPassed'
import { meetingsHeld } from '../meetings/held'
import type { Viewing } from '../viewing'
import type { Raised } from './raised'

/**
 * R9: children missing or away past a review point at which nobody held a review or a meeting; who has been gone longest
 * stands first. Information only (type O) is no absence to decide about.
 */
export async function longMissing(db: ReadDatabase, viewing: Viewing): Promise<Raised[]> {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'child_id', ...timeColumns])
    .where(isMissingNow)
    .where('type', '!=', 'O')
    .execute()
  const held = await meetingsHeld(
    db,
    rows.map(({ id }) => id),
  )
  return rows
    .map((row) => ({ row, start: startOf(whereaboutsFacts(row)).at }))
    .toSorted((a, b) => compareMoments(a.start, b.start))
    .flatMap(({ row, start }): Raised[] => {
      const passed = reviewPassed(start, held.get(row.id) ?? [], viewing)
      if (passed === null || passed.reviewed) return []
      const gone = `${row.type === 'A' ? 'Away' : 'Missing'} since ${shortWords(start, viewing.now)}`
      const found = row.located_at === null ? '' : ', found and not back yet'
      const words = `${gone}${found}: ${lengthWords(passed.seconds)} have passed, and no review is recorded since.`
      return [{ recordId: row.id, childId: row.child_id, kind: 'longMissing', raisedAt: passed.at, words }]
    })
}
