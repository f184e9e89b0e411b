import { expect, test } from 'vitest'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { readOnly } from '../../../electron/register/database/types'
import { readCaseSummary } from '../../../electron/register/documents/caseSummary/read/caseSummaryData'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { openEscalations } from '../../../electron/register/queries/escalations/open'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { exact, goneMissing, oneChild } from '../../builders/people'

/** A child who was missing some nights, back each morning. */
async function nights(days: readonly [string, string][]) {
  const register = await oneChild()
  const { childId } = register
  const episodes: Awaited<ReturnType<typeof goneMissing>>[] = []
  for (const [night, morning] of days)
    episodes.push(
      await goneMissing(
        register.call,
        childId,
        { left: exact(`${night}T21:00:00Z`) },
        { returned: exact(`${morning}T07:00:00Z`), returnMode: 'police' },
      ),
    )
  const summary = async () => {
    const db = readOnly(register.open.db)
    return readCaseSummary(db, childId, await viewingAt(db, '2026-11-22T09:00:00Z'))
  }
  return { ...register, childId, episodes, summary }
}

test("the child's words are not put down to an episode recorded in error", async () => {
  const { call, episodes, summary } = await nights([
    ['2026-11-15', '2026-11-16'],
    ['2026-11-17', '2026-11-18'],
  ])
  const [first, second] = episodes
  await call(saveInterview, {
    id: first?.interviewId ?? '',
    version: 1,
    facts: { childWords: 'I was at a friend’s.' },
    episodeIds: episodes.map(({ id }) => id),
    draftId: null,
  })
  await call(cancelEpisode, { id: second?.id ?? '', version: 1, reason: 'Told twice' })
  expect((await summary()).interviews.words.map(({ episodeRefs }) => episodeRefs)).toEqual([[first?.ref]])
})

test('the police’s prevention interview stands on the paper as their line, and never counts as the return interview', async () => {
  const { call, clock, open, childId, summary } = await nights([])
  const { ref } = await goneMissing(
    call,
    childId,
    { left: exact('2026-11-18T21:00:00Z') },
    {
      returned: exact('2026-11-19T07:00:00Z'),
      returnMode: 'police',
      preventionInterview: 'done',
      preventionInterviewAt: exact('2026-11-19T08:30:00Z'),
      preventionInterviewBy: 'PC Bell',
      preventionInterviewMode: 'face_to_face',
      preventionSummaryReceived: 'yes',
    },
  )
  await goneMissing(
    call,
    childId,
    { left: exact('2026-11-20T21:00:00Z') },
    {
      returned: exact('2026-11-21T07:00:00Z'),
      preventionInterview: 'not_done',
      preventionNotDoneReason: 'Agreed for every second time',
    },
  )
  const data = await summary()
  expect(data.episodes.map(({ prevention, within72 }) => [prevention, within72])).toEqual([
    ['Not held: Agreed for every second time', 'not_held'],
    ['Held Thu 19 Nov 08:30, by PC Bell, face to face, summary received', 'not_held'],
  ])
  expect(data.interviews).toMatchObject({ held: 0, declined: 0, notOffered: 0 })
  expect(await call(interviewQueue)).toMatchObject([
    { episodes: [{ ref }], list: 'overdue', attempts: 0, offers: 0 },
    { attempts: 0, offers: 0 },
  ])
  clock.set('2026-11-24T08:00:00Z')
  const db = readOnly(open.db)
  const late = await openEscalations(db, await viewingAt(db, '2026-11-24T08:00:00Z'))
  expect(late.map(({ kind }) => kind)).toEqual(['overdue', 'overdue'])
})
