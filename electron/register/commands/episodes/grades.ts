import { contract } from '../../../../shared/contract'
import type { MissingFacts } from '../../../../shared/contract/episodes'
import { Refusal } from '../../../../shared/contract/errors'
import { UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { gradesOf, newestGrade } from '../../queries/episodes/grades'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFuture } from '../inputProblems'
import type { Door } from '../runCommand'
import { episodeRow } from './openEpisode'

/** A grade the police or the council gave, now or earlier; the newest one counts. */
export const addGrade = command(contract.episodes.addGrade, async ({ input, db, write, audit, now }) => {
  const { id, givenBy, grade, at, rationale } = input
  const problems = new InputProblems()
  problems.code('grade', givenBy === 'police' ? 'policeGrade' : 'councilRisk', grade)
  problems.moment('at', at)
  problems.throwIfAny()
  refuseFuture('at', at, now)
  const episode = await episodeRow(db, id)
  if (episode.status === 'cancelled' || episode.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'cancelled' })
  const saved = await write.insert('episode_grade', {
    episode_id: id,
    given_by: givenBy,
    grade,
    at: at.at,
    at_precision: at.precision,
    rationale,
  })
  audit({
    action: 'episode.graded',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, givenBy, grade },
  })
  return saved
})

/** A grade recorded in error; kept, with the reason. */
export const withdrawGrade = command(contract.episodes.withdrawGrade, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const childId = await childOfGrade(db, id)
  const saved = await write.withdraw('episode_grade', id, version, reason)
  audit({
    action: 'episode.gradeWithdrawn',
    subject: { kind: 'child', id: childId },
    detail: { id, reason },
  })
  return saved
})

/** A withdrawn grade counts again. */
export const bringBackGrade = command(
  contract.episodes.bringBackGrade,
  async ({ input, db, write, audit }) => {
    const { id, version } = input
    const childId = await childOfGrade(db, id)
    const saved = await write.bringBack('episode_grade', id, version)
    audit({ action: 'episode.gradeBroughtBack', subject: { kind: 'child', id: childId }, detail: { id } })
    return saved
  },
)

async function childOfGrade(db: ReadDatabase, gradeId: string): Promise<string> {
  const row = await db
    .selectFrom('episode_grade')
    .innerJoin('episode', 'episode.id', 'episode_grade.episode_id')
    .select('episode.child_id')
    .where('episode_grade.id', '=', gradeId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'grade' })
  return row.child_id
}

type GradeFacts = Partial<Pick<MissingFacts, 'policeGrade' | 'councilRisk' | 'councilRiskRationale'>>

/**
 * Grades given with the first notice.
 *
 * @param at when the notice came in, as far as that is known
 */
export async function addGrades(
  { write }: Door,
  episodeId: string,
  facts: GradeFacts,
  at: Moment,
): Promise<void> {
  const columns = { episode_id: episodeId, at: at.at, at_precision: at.precision }
  if (isGiven(facts.policeGrade))
    await write.insert('episode_grade', { ...columns, given_by: 'police', grade: facts.policeGrade })
  if (isGiven(facts.councilRisk))
    await write.insert('episode_grade', {
      ...columns,
      given_by: 'council',
      grade: facts.councilRisk,
      rationale: facts.councilRiskRationale ?? null,
    })
}

/**
 * A grade, or the reasons for one, changed in the form is a new grade from when it was typed; what was thought before
 * stays.
 *
 * @throws INVALID when there are reasons and no grade they could be for
 */
export async function addChangedGrades(door: Door, episodeId: string, facts: GradeFacts): Promise<void> {
  const held = (await gradesOf(door.db, [episodeId])).get(episodeId) ?? []
  const council = held.findLast(({ givenBy }) => givenBy === 'council')
  const risk = facts.councilRisk ?? council?.code ?? null
  const rationale =
    facts.councilRiskRationale === undefined ? (council?.rationale ?? null) : facts.councilRiskRationale
  checkRationale({ councilRisk: risk, councilRiskRationale: facts.councilRiskRationale ?? null })
  const councilSame = risk === (council?.code ?? null) && rationale === (council?.rationale ?? null)
  await addGrades(
    door,
    episodeId,
    {
      policeGrade: facts.policeGrade === newestGrade(held, 'police') ? null : (facts.policeGrade ?? null),
      councilRisk: councilSame ? null : risk,
      councilRiskRationale: rationale,
    },
    UNKNOWN,
  )
}

/** Reasons belong to a view of the risk; without one they would be lost. @throws INVALID */
export function checkRationale({ councilRisk, councilRiskRationale }: GradeFacts): void {
  const problems = new InputProblems()
  if (isGiven(councilRiskRationale) && !isGiven(councilRisk))
    problems.add('facts.councilRisk', 'Say how high the risk is that these reasons are for.')
  problems.throwIfAny()
}

function isGiven(code: string | null | undefined): code is string {
  return code !== null && code !== undefined && code !== ''
}
