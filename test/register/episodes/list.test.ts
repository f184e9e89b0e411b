import { expect, test } from 'vitest'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { episodeList } from '../../../electron/register/queries/episodes/list'
import type { InputOf } from '../../../electron/register/rpc/handlers'
import type { contract } from '../../../shared/contract'
import type { Caller } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild, onDay, oneChild } from '../../builders/people'

const refs = async (
  call: Caller,
  input: Partial<InputOf<typeof contract.episodes.list>> = {},
): Promise<string[]> => (await call(episodeList, input)).rows.map(({ ref }) => ref)

async function withEpisodes() {
  const register = await oneChild()
  const { call, childId } = register
  const past = async (left: ReturnType<typeof onDay>, back: string) =>
    goneMissing(call, childId, { left }, { returned: onDay(back), returnMode: 'police' })
  await past(onDay('2025-06-01'), '2025-06-01') // 2025-0001
  await past(exact('2026-06-30T23:30:00Z'), '2026-07-01') // 2026-0001: 1 July in England
  await past(onDay('2026-07-02'), '2026-07-02') // 2026-0002
  const wrong = await past(onDay('2026-08-01'), '2026-08-01') // 2026-0003
  await call(cancelEpisode, { id: wrong.id, version: wrong.version, reason: 'Other child' })
  await goneMissing(call, childId, {}, { cameBack: 'yes' }) // 2026-0004
  const other = await lookedAfterChild(call, 'Nils')
  await goneMissing(call, other) // 2026-0005
  return { ...register, childId, other }
}

test('newest start first; those recorded in error apart', async () => {
  const { call } = await withEpisodes()
  const all = ['2026-0005', '2026-0004', '2026-0002', '2026-0001', '2025-0001']
  expect(await refs(call)).toEqual(all)
  expect(await refs(call, { offset: 1, limit: 2 })).toEqual(all.slice(1, 3))
  expect((await call(episodeList, { offset: 1, limit: 2 })).total).toBe(5)
  expect(await refs(call, { show: 'cancelled' })).toEqual(['2026-0003'])
})

test('days are days in England, and both are inside', async () => {
  const { call } = await withEpisodes()
  expect(await refs(call, { from: '2026-07-01', to: '2026-07-01' })).toEqual(['2026-0001'])
  expect(await refs(call, { to: '2026-06-30' })).toEqual(['2025-0001'])
  expect(await refs(call, { from: '2026-07-01', to: '2026-07-02' })).toEqual(['2026-0002', '2026-0001'])
})

test('by child, missing now, no time back, the last twelve months', async () => {
  const { call, childId, other } = await withEpisodes()
  expect(await refs(call, { childId: other })).toEqual(['2026-0005'])
  expect(await refs(call, { childId })).toHaveLength(4)
  expect(await refs(call, { show: 'missingNow' })).toEqual(['2026-0005'])
  expect(await refs(call, { show: 'noReturnTime' })).toEqual(['2026-0004'])
  expect(await refs(call, { show: 'lastYear' })).toHaveLength(4)
  expect(await refs(call, { show: 'imported' })).toEqual([])
})

test('a row tells start, end, group, grades and how the interview stands', async () => {
  const { call } = await withEpisodes()
  const { rows } = await call(episodeList, { show: 'lastYear' })
  expect(rows[0]).toMatchObject({
    ref: '2026-0005',
    child: { label: 'Nils Oddo' },
    stillMissing: true,
    typeLabel: 'Missing',
    group: 'Cannot be determined',
    clock: { bucket: 'notDue' },
  })
  expect(rows[2]).toMatchObject({ ref: '2026-0002', clock: { bucket: 'overdue' }, interviewOutcome: null })
})
