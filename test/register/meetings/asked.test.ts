import { array, assert, asyncProperty, boolean, integer, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { utcNow } from '../../../electron/register/clock'
import { addMeeting } from '../../../electron/register/commands/meetings/meetings'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { readOnly } from '../../../electron/register/database/types'
import { askedQuestions } from '../../../electron/register/queries/meetings/asked'
import { questionsOf } from '../../../electron/register/queries/meetings/questions'
import { viewingAt } from '../../../electron/register/queries/viewing'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { addSeconds } from '../../../shared/domain/time/instant'
import { addDays } from '../../../shared/domain/time/localDate'
import { defaultSettings } from '../../../shared/domain/settings'
import type { Caller } from '../../builders/calls'
import {
  exact,
  goneMissing,
  lookedAfterChild,
  oneChild,
  unknown,
  workingRegister,
} from '../../builders/people'

/** Absences of one child: how many days ago, whether near midnight in England, and whether away only. */
const absences = uniqueArray(
  record({ ago: integer({ min: 2, max: 900 }), late: boolean(), away: boolean() }),
  { minLength: 1, maxLength: 9, selector: ({ ago }) => ago },
)

const key = ({ asked, episodeId }: { asked: string; episodeId: string }) => `${asked} ${episodeId}`

/** The slow way: every child is looked at closely. */
async function ofEveryChild(open: OpenRegister, now: string): Promise<string[]> {
  const db = readOnly(open.db)
  const children = await db.selectFrom('child').select('id').execute()
  const ids = children.map(({ id }) => id)
  const questions = await questionsOf(db, ids, await viewingAt(db, now))
  return [...questions.values()].flat().map(key).toSorted()
}

async function answer(call: Caller, childId: string, asked: string, episodeId: string): Promise<void> {
  const facts = {
    type: 'strategy',
    at: unknown,
    attendees: null,
    decisions: null,
    notHeldReason: 'Decided otherwise',
    discussionOffered: 'not_known',
    actionsReviewed: 'not_known',
    alternativesConsidered: 'not_known',
  } as const
  await call(addMeeting, { childId, episodeId, facts, answers: [{ asked, episodeId }], draftId: null })
}

test('the children picked for a closer look are all those who ask for something, whatever is decided', async () => {
  const [line] = defaultSettings.repeatTriggers
  if (line === undefined) throw new Error('a trigger is shipped')
  await assert(
    asyncProperty(array(absences, { minLength: 2, maxLength: 4 }), async (children) => {
      const { call, open, clock } = await workingRegister()
      const lines = [line, { ...line, id: 'often', count: 2, days: 10, types: ['M', 'A'] as ('M' | 'A')[] }]
      await call(changeSettings, { repeatTriggers: lines })
      for (const ofChild of children) {
        const childId = await lookedAfterChild(call)
        for (const { ago, late, away } of ofChild) {
          const left = `${addDays('2026-11-22', -ago)}T${late ? '23:30' : '12:00'}:00Z`
          const back = { returned: exact(addSeconds(left, 7200)), returnMode: 'police' }
          await goneMissing(call, childId, { type: away ? 'A' : 'M', left: exact(left) }, back)
        }
      }
      for (;;) {
        const questions = await call(askedQuestions)
        expect(questions.map(key).toSorted()).toEqual(await ofEveryChild(open, utcNow(clock)))
        const [next] = questions
        if (next === undefined) break
        await answer(call, next.child.id, next.asked, next.episodeId)
      }
    }),
    { numRuns: 3 },
  )
})

test('a line reached more than a year ago is asked for until it is decided, as an older one', async () => {
  const { call, childId } = await oneChild()
  for (const day of ['2023-03-01', '2023-03-11', '2023-03-21', '2026-10-01', '2026-10-11', '2026-10-21'])
    await goneMissing(
      call,
      childId,
      { left: exact(`${day}T12:00:00Z`) },
      { returned: exact(`${day}T14:00:00Z`), returnMode: 'police' },
    )
  const triggers = async () =>
    (await call(askedQuestions)).filter(({ asked }) => asked.startsWith('trigger:'))
  const [first, second, ...others] = await triggers()
  expect(others).toEqual([])
  expect([first, second]).toMatchObject([
    { older: true, words: expect.stringContaining('reached on 21 Mar 2023') as string },
    { older: false, words: expect.stringContaining('reached on 21 Oct 2026') as string },
  ])
  await answer(call, childId, first?.asked ?? '', first?.episodeId ?? '')
  expect(await triggers()).toMatchObject([{ older: false }])
})
