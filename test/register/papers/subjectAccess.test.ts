import { expect, test } from 'vitest'
import { readOnly } from '../../../electron/register/database/types'
import { readPaper } from '../../../electron/register/documents/readPaper'
import { workingRegister } from '../../builders/people'
import { wholeChild } from './wholeChild'

const by = { person: 'Ines Halloway', now: '2026-11-22T09:00:00Z' }

/** What no reader needs, or what this made-up row leaves out and real ones say. */
const saidElsewhere = new Set([
  // Ids of people at the register, which the calls fill.
  'episode.closed_by',
  'interview.submitted_by',
  'sign_off.finished_by',
  'correction.looked_by',
  // Lists of homes hold no child, and what is left of a record that was destroyed is about nobody.
  // No command writes these.
  'interview_theme.note',
  'episode_type_history.note',
  // Said once the police did or did not hold it, which this row leaves open.
  'episode.prevention_interview_by',
  'episode.prevention_not_done_reason',
  // Rows by themselves without what a command writes with them: a history, a question's number, a list's name.
  'correction.reason',
  'interview_feedback.question',
  'interview_feedback.answer',
  'interview_feedback.note',
  'interview_theme.code',
  // A mark without a place in its text, and which question of the episode a meeting answers.
  'interview_mark.quote',
  'meeting_answer.asked',
])

test('whatever is written in any record of the child stands in the whole record', async () => {
  const { open } = await workingRegister()
  const { childId, marks } = await wholeChild(open, 'is written here.')
  const { paper } = await readPaper(
    readOnly(open.db),
    { kind: 'subjectAccess', childId, withAccess: true, given: null },
    by,
  )
  const text = JSON.stringify(paper)
  const missing = [...marks].filter(([, word]) => !text.includes(word)).map(([place]) => place)
  expect(
    missing.filter((place) => !saidElsewhere.has(place) && !/^(homes_extract|destruction)\./.test(place)),
  ).toEqual([])
})
