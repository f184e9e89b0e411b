import { z } from 'zod'
import { childPageAnswers, type ChildPageAnswers } from '../../../../shared/contract/interviews'
import { id, utc } from '../../../../shared/contract/shapes'
import { joinChildPages } from '../../../../shared/domain/interviews/joinChildPages'
import type { InterviewTable } from '../../database/schema/interviews'
import { readOnly } from '../../database/types'
import type { OpenRegister } from '../../openRegister'
import { answersOf, childPageOf, pageColumns, pageTexts } from '../../queries/interviews/childPage'
import { markedTexts } from '../../queries/interviews/facts'
import { runCommand, type Door } from '../runCommand'
import { interviewRow } from './interviewRow'
import { saveMarks } from './marks'

/** What a child wrote on their own page of an interview and the disk did not take, and when that was (UTC). */
export const unsavedChildPage = z.object({
  kind: z.literal('childPage'),
  /** The interview; it has one such page. */
  id,
  savedAt: utc,
  answers: childPageAnswers,
})

/** Writes the child's page over what it was, with its marks moved along. @param writtenAt UTC */
export async function keepChildPage(
  door: Door,
  interview: InterviewTable,
  answers: ChildPageAnswers,
  writtenAt: string,
): Promise<void> {
  const { db, write } = door
  const held = await childPageOf(db, interview.id)
  const columns = { ...pageColumns(answers), written_at: writtenAt }
  if (held === null) {
    await write.insert('child_page', { interview_id: interview.id, ...columns })
    return
  }
  await write.update('child_page', held.id, 'latest', columns)
  const texts = markedTexts(interview)
  await saveMarks(
    door,
    interview.id,
    {},
    {
      before: { ...texts, ...pageTexts(held) },
      after: { ...texts, ...pageTexts({ ...held, ...columns }) },
    },
  )
}

/**
 * Puts what was held in memory into the child's page, whoever unlocks, as long as they may write interviews. Where the page
 * was written on another PC meanwhile, it holds every word of both.
 *
 * @returns false where it has to wait: for somebody who may, or because the interview was finished or withdrawn meanwhile
 */
export async function bringInChildPage(
  open: OpenRegister,
  work: z.infer<typeof unsavedChildPage>,
): Promise<boolean> {
  const permission = 'interviews.record'
  if (!open.session.permissions.has(permission)) return false
  const interview = await interviewRow(readOnly(open.db), work.id)
  if (interview.withdrawn_at !== null || interview.submitted_at !== null) return false
  await runCommand(open, { name: 'interviews.saveChildPage', permission }, async (door) => {
    const there = await childPageOf(door.db, interview.id)
    const writtenAt = there?.written_at ?? ''
    const goneOn = writtenAt > work.savedAt
    const answers = goneOn
      ? joinChildPages(answersOf(there, questionsIn(work.answers)), work.answers)
      : work.answers
    await keepChildPage(door, interview, answers, goneOn ? writtenAt : work.savedAt)
    door.audit({
      action: 'childPage.saved',
      subject: { kind: 'child', id: interview.child_id },
      detail: { interviewId: interview.id, heldSince: work.savedAt },
    })
  })
  return true
}

function questionsIn({ feedback }: ChildPageAnswers): string[] {
  return feedback.map(({ question }) => question)
}
