import { expect, test } from 'vitest'
import { bringBackShare, saveShare, withdrawShare } from '../../../electron/register/commands/sharing/sharing'
import { sharingLog } from '../../../electron/register/queries/sharing/list'
import { refusalOf } from '../../builders/calls'
import { exact, lookedAfterChild, onDay, oneMissing, unknown } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withEpisode() {
  const register = await oneMissing()
  const { childId } = register
  const episodeId = register.episode.id
  const share = {
    childId,
    episodeId,
    interviewId: null,
    id: null,
    version: null,
    kind: 'police_told',
    recipient: 'Missing persons team',
    what: 'Where the child stayed.',
    at: exact('2026-11-22T08:30:00Z'),
    basis: 'safeguarding',
    basisNote: null,
    method: 'phone',
    reference: 'INC 42',
    byName: 'Jo Marsh',
    againstWish: 'no',
    againstWishWhy: null,
  } as const
  return { ...register, childId, episodeId, share }
}

test('what was shared stands in the log of the episode and of the child, newest first', async () => {
  const { open, call, childId, episodeId, share } = await withEpisode()
  const before = await tracesOf(open)
  const saved = await call(saveShare, share)
  await call(saveShare, { ...share, kind: 'intelligence', at: onDay('2026-11-22'), episodeId: null })
  await call(saveShare, {
    ...share,
    ...saved,
    againstWish: 'yes',
    againstWishWhy: 'Another child was in danger.',
  })
  expect((await call(sharingLog, { kind: 'episode', id: episodeId })).rows).toMatchObject([
    { kindLabel: 'Police told', basisLabel: 'Safeguarding a child', againstWish: 'yes', reference: 'INC 42' },
  ])
  expect((await call(sharingLog, { kind: 'child', id: childId })).rows).toHaveLength(2)
  expect((await tracesSince(open, before)).audit).toEqual([
    'sharing.recorded',
    'sharing.recorded',
    'sharing.changed',
    'sharing.viewed',
  ])
})

test('withdrawn with a reason and brought back; a stale change is refused', async () => {
  const { call, childId, share } = await withEpisode()
  const saved = await call(saveShare, share)
  await call(saveShare, { ...share, ...saved, recipient: 'Custody sergeant' })
  expect(await refusalOf(call(saveShare, { ...share, ...saved }))).toMatchObject({ code: 'STALE' })
  const gone = await call(withdrawShare, { id: saved.id, version: 2, reason: 'Another child' })
  expect((await call(sharingLog, { kind: 'child', id: childId })).rows).toEqual([])
  await call(bringBackShare, gone)
  expect((await call(sharingLog, { kind: 'child', id: childId })).rows).toHaveLength(1)
})

test('refused: no time, tomorrow, no basis in the list, against a wish without why, another child', async () => {
  const { open, call, share } = await withEpisode()
  const other = await lookedAfterChild(call, 'Nils')
  const before = await tracesOf(open)
  const cases = [
    [{ at: unknown }, 'INVALID'],
    [{ at: exact('2026-11-22T09:00:01Z') }, 'IN_FUTURE'],
    [{ basis: 'because' }, 'INVALID'],
    [{ basis: 'other' }, 'INVALID'],
    [{ againstWish: 'yes' }, 'INVALID'],
    [{ childId: other }, 'NOT_FOUND'],
  ] as const
  for (const [change, code] of cases)
    expect(await refusalOf(call(saveShare, { ...share, ...change }))).toMatchObject({ code })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})
