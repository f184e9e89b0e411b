import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { MissingFacts } from '../../../../shared/contract/episodes'
import { Refusal } from '../../../../shared/contract/errors'
import { recordedIn } from '../../../../shared/domain/episodes/closing'
import { endOf, startOf } from '../../../../shared/domain/episodes/span'
import { UNKNOWN } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { placementWords } from '../children/standing'
import { coveringInterviews } from '../interviews/coverage'
import { keptInstead, mergedInto } from '../merging/merges'
import { livesAtName } from '../placements/onDay'
import { namedBoxes } from '../persons/namedBoxes'
import { rowMoment } from '../rowMoment'
import { viewingAt } from '../viewing'
import { eighteenOf } from './adultAtStart'
import { closingGapsOf } from './closingGapsOf'
import { missingFactsOf, returnFactsOf } from './episodeFacts'
import { episodeTimes } from './episodeTimes'
import { gradeLabel, gradesOf, newestGrade, type Grade } from './grades'
import { childDob, episodeListRows, groupOfRow } from './listRows'
import { remarksOn } from './lookOver'
import { noticesOf } from './notices'
import { notReturnedOf } from './notReturned'
import { readStatusAtStart } from './statusAtStart'

/** Everything about one episode on one page. */
export const episodePage = query(
  contract.episodes.get,
  async ({ input, db, now, session }) => {
    const row = await db
      .selectFrom('episode')
      .selectAll()
      .select(childDob)
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'episode' })
    const viewing = await viewingAt(db, now)
    const [shown] = await episodeListRows(db, [row], viewing)
    if (shown === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
    const grades = (await gradesOf(db, [row.id])).get(row.id) ?? []
    const covering = (await coveringInterviews(db, [row.id])).get(row.id) ?? []
    const gaps = row.status === 'open' ? await closingGapsOf(db, row, viewing) : []
    return {
      ...shown,
      version: row.version,
      facts: missingFactsOf(row, newestGrades(grades)),
      back: returnFactsOf(row),
      named: await namedBoxes(db, session, { episodeId: row.id, interviewId: null }),
      startWhy: startOf(episodeTimes(row)).why,
      groupWhy: row.group_override_reason ?? groupOfRow(row, viewing).why,
      placement: await placementOf(db, row.placement_id),
      careStatus: careStatusOf(row),
      beforeHomeward: row.before_homeward === 1,
      typeHistory: await typeHistory(db, row.id),
      grades: grades.map(gradeShown),
      notices: await noticesOf(db, row.id),
      interviewIds: covering.map(({ interviewId }) => interviewId),
      beforeClosing: gaps.map(({ field, what }) => ({ what, recordedIn: recordedIn(field) })),
      eighteen: await eighteenOf(db, row, viewing.today),
      notReturned: await notReturnedOf(db, row),
      mergedFrom: await mergedInto(db, 'episode', row.id, viewing.today),
      duplicateOf: await keptInstead(db, 'episode', row, viewing.today),
      cancelledReason: row.withdrawn_reason,
      createdAt: row.created_at,
      createdBy: await userName(db, row.created_by),
      ruleMessages: await ruleMessages(db, row, now),
    }
  },
  {
    about: ({ id }, { child, ref }) => ({
      action: 'episode.viewed',
      subject: { kind: 'child', id: child.id },
      detail: { episodeId: id, ref },
    }),
  },
)

function newestGrades(
  grades: readonly Grade[],
): Pick<MissingFacts, 'policeGrade' | 'councilRisk' | 'councilRiskRationale'> {
  return {
    policeGrade: newestGrade(grades, 'police'),
    councilRisk: newestGrade(grades, 'council'),
    councilRiskRationale: grades.findLast(({ givenBy }) => givenBy === 'council')?.rationale ?? null,
  }
}

function gradeShown({ id, version, givenBy, code, at, rationale }: Grade) {
  return { id, version, givenBy, grade: gradeLabel(givenBy, code) ?? code, at, rationale }
}

/** Where the child lived when it began, in words. */
export async function placementOf(db: ReadDatabase, placementId: string | null): Promise<string | null> {
  if (placementId === null) return null
  const row = await db
    .selectFrom('placement')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select(['placement.placement_type', 'placement.postcode', livesAtName.as('place_name')])
    .where('placement.id', '=', placementId)
    .executeTakeFirst()
  return row === undefined ? null : placementWords(row)
}

/** Care status when it began, in words. */
export function careStatusOf(row: EpisodeTable): string | null {
  const code = readStatusAtStart(row.status_at_start)?.careStatus ?? null
  return code === null ? null : labelFor('careStatus', code)
}

/** Its types, when it changed on the way, oldest first. */
export async function typeHistory(db: ReadDatabase, episodeId: string) {
  const rows = await db
    .selectFrom('episode_type_history')
    .select(['type', 'from_at', 'from_precision'])
    .where('episode_id', '=', episodeId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ type: row.type, from: rowMoment(row, 'from') }))
}

async function userName(db: ReadDatabase, userId: string): Promise<string> {
  const user = await db.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst()
  return user?.name ?? userId
}

/** What the return's rules say about the episode as it is saved. */
async function ruleMessages(db: ReadDatabase, row: EpisodeTable, now: string) {
  if (row.status === 'cancelled' || row.withdrawn_at !== null) return []
  const times = episodeTimes(row)
  const remarks = await remarksOn(
    db,
    {
      childId: row.child_id,
      episodeId: row.id,
      type: row.type,
      start: startOf(times).at,
      end: endOf(times)?.at ?? UNKNOWN,
    },
    now,
  )
  return remarks.flatMap(({ rule, field, message }) => (rule === null ? [] : [{ rule, field, message }]))
}
