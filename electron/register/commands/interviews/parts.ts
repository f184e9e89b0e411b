import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { keptFeedback } from '../../queries/interviews/parts'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import type { Door } from '../runCommand'
import { randomUUID } from 'node:crypto'
import { saveRows } from './saveRows'

type Parts = Partial<Pick<InterviewFacts, 'companions' | 'feedback' | 'reportChases'>>

/** Whether the lists of the form hold days that exist and codes of their lists. @throws IN_FUTURE */
export function checkParts(problems: InputProblems, parts: Parts, today: string): void {
  parts.companions?.forEach(({ relationship, ageBand }, row) => {
    problems.code(`facts.companions.${row}.relationship`, 'companionRelationship', relationship)
    problems.code(`facts.companions.${row}.ageBand`, 'ageBand', ageBand)
  })
  parts.feedback?.forEach(({ answer }, row) =>
    problems.code(`facts.feedback.${row}.answer`, 'feedbackAnswer', answer),
  )
  parts.reportChases?.forEach(({ chasedOn }, row) => {
    const field = `facts.reportChases.${row}.chasedOn`
    problems.day(field, chasedOn)
    refuseFutureDay(field, chasedOn, today)
  })
}

/** Saves the lists that were given; a list that was not given stays as it is. */
export async function saveParts(door: Door, interviewId: string, parts: Parts): Promise<void> {
  const { companions, feedback, reportChases } = parts
  if (companions !== undefined)
    await saveRows(
      door,
      'companion',
      interviewId,
      companions.map(({ id, name, relationship, ageBand, note }) => ({
        id,
        columns: { name: blankToNull(name), relationship, age_band: ageBand, note: blankToNull(note) },
      })),
    )
  if (reportChases !== undefined)
    await saveRows(
      door,
      'report_chase',
      interviewId,
      reportChases.map(({ id, chasedOn, note }) => ({
        id,
        columns: { chased_on: chasedOn, note: blankToNull(note) },
      })),
    )
  if (feedback !== undefined) await saveFeedback(door, interviewId, feedback)
}

/** An answer belongs to its number, so that a question worded anew does not make a second row. */
async function saveFeedback(
  door: Door,
  interviewId: string,
  feedback: InterviewFacts['feedback'],
): Promise<void> {
  const held = await keptFeedback(door.db, interviewId)
  const wanted = feedback.flatMap(({ question, answer, note }, index) => {
    const words = blankToNull(note)
    if (answer === null && words === null) return []
    const id = held.find(({ number }) => number === index + 1)?.id ?? randomUUID()
    return [{ id, columns: { number: index + 1, question, answer, note: words } }]
  })
  await saveRows(door, 'interview_feedback', interviewId, wanted)
}

function blankToNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}
