import { themeLists } from '../../../../shared/codes/themes'
import { contract } from '../../../../shared/contract'
import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { endProblem } from '../../../../shared/domain/interviews/length'
import { isHeld } from '../../../../shared/domain/interviews/offers'
import { exactly } from '../../../../shared/domain/time/moment'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { outcomeOf } from '../../queries/interviews/coverage'
import { childPageOf, pageTexts } from '../../queries/interviews/childPage'
import { interviewColumns, markedTexts } from '../../queries/interviews/facts'
import { rowMoment } from '../../queries/rowMoment'
import { command } from '../../rpc/handlers'
import type { RowPatch } from '../rowShapes'
import type { Door } from '../runCommand'
import { saveNamings } from '../persons/nameInForm'
import { InputProblems, refuseFuture, refuseFutureDay } from '../inputProblems'
import { coverEpisodes } from './coverEpisodes'
import { interviewerColumn } from './interviewer'
import { unfinishedInterview } from './interviewRow'
import { saveMarks } from './marks'
import { checkParts, saveParts } from './parts'
import { saveThemes } from './themes'

/** Saves what was written of an interview, and which episodes it covers; nothing is needed before it is finished. */
export const saveInterview = command(contract.interviews.save, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version, facts, named, episodeIds, draftId } = input
  const interview = await unfinishedInterview(db, id)
  const saved = await write.update('interview', id, version, await factColumns(scope, interview, facts))
  if (facts.themes !== undefined) await saveThemes(scope, id, facts.themes)
  await saveParts(scope, id, facts)
  await saveNamings(scope, { childId: interview.child_id, episodeId: null, interviewId: id }, named)
  await saveMarks(scope, id, facts.marks ?? {}, await textsOf(db, interview, facts))
  if (episodeIds !== null) await coverEpisodes(scope, interview, episodeIds)
  if (draftId !== null) await write.endDraft(draftId)
  audit({
    action: 'interview.saved',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId: id, fields: Object.keys(facts), episodes: episodeIds?.length ?? null },
  })
  return saved
})

/**
 * The columns of an interview that the facts given change, checked.
 *
 * @throws INVALID, IN_FUTURE
 */
export async function factColumns(
  door: Door,
  interview: InterviewTable,
  facts: Partial<InterviewFacts>,
): Promise<RowPatch<'interview'>> {
  checkFacts(facts, interview, localDateOf(door.now))
  refuseFuture('facts.held', facts.held, door.now)
  const { endedAt } = facts
  if (typeof endedAt === 'string') refuseFuture('facts.endedAt', exactly(endedAt), door.now)
  refuseFuture('facts.parentViewAt', facts.parentViewAt, door.now)
  return {
    ...interviewColumns({ ...facts, ...reasonOf(facts, interview) }),
    ...(await interviewerColumn(door, interview, facts)),
  }
}

/** The texts marks are over: those of the form, and what the child wrote on screen, which no form changes. */
async function textsOf(db: ReadDatabase, interview: InterviewTable, facts: Partial<InterviewFacts>) {
  const page = pageTexts(await childPageOf(db, interview.id))
  return {
    before: { ...markedTexts(interview), ...page },
    after: { ...markedTexts(interview, facts), ...page },
  }
}

function checkFacts(facts: Partial<InterviewFacts>, held: InterviewTable, today: LocalDate): void {
  const problems = new InputProblems()
  const outcome = facts.outcome === undefined ? held.outcome : facts.outcome
  problems.code('facts.outcome', 'interviewOutcome', facts.outcome, held.outcome)
  problems.code(
    'facts.outcomeReason',
    outcome === 'not_offered' ? 'notOfferedReason' : 'notCompletedReason',
    facts.outcomeReason === '' ? null : facts.outcomeReason,
    facts.outcome === undefined || facts.outcome === held.outcome ? held.outcome_reason : null,
  )
  problems.code('facts.mode', 'interviewMode', facts.mode, held.mode)
  problems.code('facts.placeType', 'interviewPlace', facts.placeType, held.place_type)
  problems.code('facts.interviewerType', 'interviewerType', facts.interviewerType)
  problems.code('facts.harmLevel', 'harmLevel', facts.harmLevel, held.harm_level)
  problems.code('facts.deliveredBy', 'deliveredBy', facts.deliveredBy, held.delivered_by)
  problems.moment('facts.held', facts.held)
  if (facts.endedAt !== undefined || facts.held !== undefined) checkEnd(problems, facts, held)
  problems.moment('facts.parentViewAt', facts.parentViewAt)
  for (const name of ['screeningOn', 'reportAskedOn', 'reportReceivedOn'] as const) {
    problems.day(`facts.${name}`, facts[name])
    refuseFutureDay(`facts.${name}`, facts[name], today)
  }
  checkParts(problems, facts, today)
  for (const list of themeLists)
    for (const code of facts.themes?.[list] ?? []) problems.code(`facts.themes.${list}`, list, code)
  problems.throwIfAny()
}

/** An interview ends after it began, and not days later. */
function checkEnd(problems: InputProblems, facts: Partial<InterviewFacts>, row: InterviewTable): void {
  const endedAt = facts.endedAt === undefined ? row.ended_at : facts.endedAt
  const problem = endProblem(facts.held ?? rowMoment(row, 'held'), endedAt)
  if (problem !== null) problems.add('facts.endedAt', problem)
}

/** A reason belongs to its outcome: another outcome loses it, and an interview that took place has none. */
function reasonOf(
  { outcome, outcomeReason }: Partial<InterviewFacts>,
  held: InterviewTable,
): Pick<Partial<InterviewFacts>, 'outcomeReason'> {
  const after = outcome === undefined ? held.outcome : outcome
  if (isHeld(outcomeOf(after))) return { outcomeReason: null }
  return outcomeReason === undefined && after !== held.outcome ? { outcomeReason: null } : {}
}
