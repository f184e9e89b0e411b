import { labelFor } from '../../../../shared/codes'
import { lengthOf, startOf, type Length } from '../../../../shared/domain/episodes/span'
import { whereaboutsOf, type WhereaboutsFacts } from '../../../../shared/domain/episodes/whereabouts'
import { compareMoments, isKnown, isTimed, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import { agoWords, lengthWords, shortWords } from '../../../../shared/domain/time/words'
import { isMyName } from '../../../../shared/domain/users/mine'
import type { ReadDatabase } from '../../database/types'
import { withLabels } from '../children/labels'
import { inChunks } from '../chunks'
import { standingsOn } from '../children/standing'
import { timeColumns, whereaboutsFacts, type TimeRow } from '../episodes/episodeTimes'
import { gradeLabel, gradesOf, newestGrade } from '../episodes/grades'
import { isMissingNow } from '../episodes/notBack'
import { reviewPassed } from '../episodes/reviewPassed'
import { meetingsHeld } from '../meetings/held'
import type { Viewing } from '../viewing'

/** Every child who is missing or away, found but not back too; who has been gone longest stands first. */
export async function missingNow(db: ReadDatabase, viewing: Viewing, me: string) {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', 'child_id', 'police_told', ...timeColumns])
    .where(isMissingNow)
    .execute()
  const ids = rows.map(({ id }) => id)
  const childIds = rows.map(({ child_id }) => child_id)
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, viewing.today)
  const standings = await standingsOn(db, childIds, viewing.today)
  const grades = await gradesOf(db, ids)
  const held = await meetingsHeld(db, ids)
  const workers = await workersOf(db, childIds)
  return labelled
    .map(({ row, child }) => {
      const given = grades.get(row.id)
      return {
        episodeId: row.id,
        ref: row.ref,
        child,
        type: row.type,
        typeLabel: labelFor('episodeType', row.type),
        ...whereAndSince(row, held.get(row.id) ?? [], viewing),
        policeGrade: gradeLabel('police', newestGrade(given, 'police')),
        councilRisk: gradeLabel('council', newestGrade(given, 'council')),
        policeTold: row.police_told,
        placement: standings.get(row.child_id)?.placement ?? null,
        mine: isMyName(workers.get(row.child_id) ?? null, me),
      }
    })
    .toSorted((a, b) => compareMoments(a.start, b.start))
}

async function workersOf(db: ReadDatabase, childIds: readonly string[]) {
  const rows = await inChunks(childIds, (ids) =>
    db.selectFrom('child').select(['id', 'worker_name']).where('id', 'in', ids).execute(),
  )
  return new Map(rows.map(({ id, worker_name }) => [id, worker_name]))
}

function whereAndSince(row: TimeRow, held: readonly Moment[], viewing: Viewing) {
  const { now, settings, clockTrouble } = viewing
  const facts = whereaboutsFacts(row)
  const start = startOf(facts).at
  if (clockTrouble !== null) return withoutHours(row, facts, start, now)
  // Found is not back: the hours run on.
  const soFar = lengthOf({ ...facts, located: UNKNOWN }, now, settings.approxMinutes)
  const passed = reviewPassed(start, held, viewing)
  const foundNotBack = whereaboutsOf(facts) === 'foundNotBack'
  const gone = `${row.type === 'A' ? 'Away' : 'Missing'}${sinceWords(start, soFar, now)}`
  return {
    start,
    foundNotBack,
    words: foundNotBack ? `${gone}; found ${agoWords(facts.located, now)}, not back yet` : gone,
    review: passed === null || passed.reviewed ? null : `Review point passed: ${lengthWords(passed.seconds)}`,
  }
}

/** The same while the PC's clock is wrong: the times as recorded, and no hours worked out from them. */
function withoutHours(row: TimeRow, facts: WhereaboutsFacts, start: Moment, now: string) {
  const foundNotBack = whereaboutsOf(facts) === 'foundNotBack'
  const since = isKnown(start) ? `since ${shortWords(start, now)}` : 'since when is not known'
  return {
    start,
    foundNotBack,
    words: `${row.type === 'A' ? 'Away' : 'Missing'} ${since}${foundNotBack ? '; found, not back yet' : ''}`,
    review: null,
  }
}

/** " 9 h", " since Sat 21 Nov, time not known", ", since when is not known". */
function sinceWords(start: Moment, soFar: Length | null, now: string): string {
  if (soFar !== null && isTimed(start)) return ` ${lengthWords(soFar.smallest)}`
  return isKnown(start) ? ` since ${shortWords(start, now)}` : ', since when is not known'
}
