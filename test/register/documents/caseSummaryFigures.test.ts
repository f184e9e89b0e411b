import { expect, test } from 'vitest'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { readOnly } from '../../../electron/register/database/types'
import { readCaseSummary } from '../../../electron/register/documents/caseSummary/read/caseSummaryData'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'

/** A child who was missing some nights, back each morning. */
async function nights(days: readonly [string, string][]) {
  const register = await workingRegister()
  const childId = await lookedAfterChild(register.call)
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
