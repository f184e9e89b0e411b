import type { InterviewFacts } from '../../../../shared/contract/interviews'
import { keptFeedback } from '../../queries/interviews/parts'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import type { Door } from '../runCommand'
import { randomUUID } from 'node:crypto'
import { carryMentions, namedRows } from '../persons/carryMentions'
import { saveRows, type WantedRow } from './saveRows'

type Parts = Partial<Pick<InterviewFacts, 'companions' | 'placesStayed' | 'feedback' | 'reportChases'>>

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
  const { companions, placesStayed, feedback, reportChases } = parts
  if (companions !== undefined)
    await saveNamedRows(
      door,
      { table: 'companion', field: 'companion' },
      interviewId,
      companions.map(({ id, name, relationship, ageBand, note }) => ({
        id,
        columns: { name: blankToNull(name), relationship, age_band: ageBand, note: blankToNull(note) },
      })),
    )
  if (placesStayed !== undefined)
    await saveNamedRows(
      door,
      { table: 'interview_place', field: 'placeStayed' },
      interviewId,
      placesStayed.map(({ id, name, note }) => ({
        id,
        columns: { name: blankToNull(name), note: blankToNull(note) },
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

/** Rows that name a person or a place: what they were said to be goes along when one is renamed. */
async function saveNamedRows<T extends 'companion' | 'interview_place'>(
  door: Door,
  { table, field }: { readonly table: T; readonly field: 'companion' | 'placeStayed' },
  interviewId: string,
  wanted: readonly WantedRow<T>[],
): Promise<void> {
  const before = await namedRows(door.db, table, interviewId)
  await saveRows(door, table, interviewId, wanted)
  await carryMentions(door, interviewId, field, {
    before,
    after: await namedRows(door.db, table, interviewId),
  })
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
