import { signOffState, type SignOffState } from '../../../../shared/domain/interviews/signOff'
import { localDateOf } from '../../../../shared/domain/time/london'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'

/** Decisions, oldest first, with who made them. */
function allDecisions(db: ReadDatabase) {
  return db
    .selectFrom('sign_off')
    .innerJoin('user', 'user.id', 'sign_off.created_by')
    .select([
      'sign_off.id',
      'sign_off.interview_id',
      'sign_off.decision',
      'sign_off.created_at as at',
      'user.name as by',
      'sign_off.comment',
      'sign_off.other_name',
      'sign_off.outside_on',
      'sign_off.finished_by',
    ])
    .where('sign_off.withdrawn_at', 'is', null)
    .orderBy('sign_off.id')
}

type DecisionRow = Awaited<ReturnType<ReturnType<typeof allDecisions>['execute']>>[number]

type Finishing = Pick<InterviewTable, 'id' | 'submitted_at'>

interface Standing {
  readonly state: SignOffState
  readonly decisions: readonly DecisionRow[]
}

/** Where an interview stands with its sign-off. */
export async function stateOf(db: ReadDatabase, interview: Finishing): Promise<Standing> {
  const decisions = await allDecisions(db).where('sign_off.interview_id', '=', interview.id).execute()
  return { state: signOffState(interview.submitted_at, decisions), decisions }
}

/** The same of many interviews, each with its own, in the order they came. */
export async function statesOf<I extends Finishing>(
  db: ReadDatabase,
  interviews: readonly I[],
): Promise<(Standing & { readonly interview: I })[]> {
  const rows = await inChunks(
    interviews.map(({ id }) => id),
    (ids) => allDecisions(db).where('sign_off.interview_id', 'in', ids).execute(),
  )
  const byInterview = groupBy(rows, ({ interview_id }) => interview_id)
  return interviews.map((interview) => {
    const decisions = byInterview.get(interview.id) ?? []
    return { interview, state: signOffState(interview.submitted_at, decisions), decisions }
  })
}

/** The same in a sentence, as screens and papers say it. @param last the newest decision, if there is one */
export function standingWords(state: SignOffState, last: DecisionRow | undefined): string {
  if (state === 'writing') return 'Not finished yet'
  if (state === 'waiting' || last === undefined) return 'Not signed off yet'
  const on = plainDateWords(localDateOf(last.at))
  if (state === 'returned') return `Sent back by ${last.by} on ${on}`
  if (state === 'escalated') return `Escalated to ${last.other_name ?? 'a manager'} by ${last.by} on ${on}`
  if (state === 'approved') return `Signed off by ${last.by} on ${on}`
  return `Approved outside Homeward by ${last.other_name ?? ''}, ${last.outside_on === null ? on : plainDateWords(last.outside_on)}`
}

/** How each finished interview of a child stands, in a sentence, by the interview's id. */
export async function standingsOfChild(
  db: ReadDatabase,
  childId: string,
): Promise<ReadonlyMap<string, string>> {
  const finished = await db
    .selectFrom('interview')
    .select(['id', 'submitted_at'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('submitted_at', 'is not', null)
    .execute()
  const rows = await allDecisions(db)
    .innerJoin('interview', 'interview.id', 'sign_off.interview_id')
    .where('interview.child_id', '=', childId)
    .execute()
  const byInterview = groupBy(rows, ({ interview_id }) => interview_id)
  return new Map(
    finished.map(({ id, submitted_at }) => {
      const decisions = byInterview.get(id) ?? []
      return [id, standingWords(signOffState(submitted_at, decisions), decisions.at(-1))]
    }),
  )
}
