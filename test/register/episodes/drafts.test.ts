import { expect, test } from 'vitest'
import { recordReturn } from '../../../electron/register/commands/episodes/recordReturn'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { refusalOf } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'

const mine = '0199a000-0000-7000-8000-000000000011'
const colleagues = '0199a000-0000-7000-8000-000000000012'
const colleague = '0199a000-0000-7000-8000-000000000013'

async function withDrafts() {
  const register = await workingRegister()
  const { open, call } = register
  const at = '2026-11-22T08:59:00Z'
  const user = await open.db.selectFrom('user').selectAll().executeTakeFirstOrThrow()
  await open.db
    .insertInto('user')
    .values({ ...user, id: colleague, slot_id: 'another' })
    .execute()
  const draft = { kind: 'recordReturn', subject_id: null, child_id: null, started_at: at, saved_at: at }
  await open.db
    .insertInto('draft')
    .values([
      { ...draft, id: mine, author_id: open.session.user.id, body: '{}' },
      { ...draft, id: colleagues, author_id: colleague, body: '{}' },
    ])
    .execute()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  return { ...register, episode }
}

const drafts = async ({ db }: OpenRegister): Promise<string[]> =>
  (await db.selectFrom('draft').select('id').where('ended_at', 'is', null).orderBy('id').execute()).map(
    ({ id }) => id,
  )

test('the draft of a return goes with the return, and only with it', async () => {
  const { open, call, episode } = await withDrafts()
  const form = { id: episode.id, version: episode.version, draftId: mine }
  await refusalOf(call(recordReturn, { ...form, back: {} }))
  expect(await drafts(open)).toEqual([mine, colleagues])
  await call(recordReturn, { ...form, back: { returned: exact('2026-11-22T07:00:00Z') } })
  expect(await drafts(open)).toEqual([colleagues])
})

test("a colleague's draft is never thrown away by somebody else's save", async () => {
  const { open, call, episode } = await withDrafts()
  const { interviewId } = await call(recordReturn, {
    id: episode.id,
    version: episode.version,
    draftId: colleagues,
    back: { returned: exact('2026-11-22T07:00:00Z') },
  })
  const facts = { childWords: 'Kept' }
  const id = interviewId ?? ''
  await call(saveInterview, { id, version: 1, facts, episodeIds: null, draftId: mine })
  expect(await drafts(open)).toEqual([colleagues])
})
