import { expect, test } from 'vitest'
import { confirmClock } from '../../../electron/register/commands/register/confirmClock'
import { episodeList } from '../../../electron/register/queries/episodes/list'
import { escalations } from '../../../electron/register/queries/escalations/open'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { clock as clockState } from '../../../electron/register/queries/register/clock'
import { board } from '../../../electron/register/queries/today/board'
import { contract } from '../../../shared/contract'
import { registerHandlers } from '../../../electron/register/router/register'
import { featureClient } from '../../builders/host'
import { cameBack, exact, goneMissing, lookedAfterChild, workingRegister } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withOverdue() {
  const register = await workingRegister()
  const { call } = register
  await goneMissing(
    call,
    await lookedAfterChild(call),
    { left: exact('2026-11-17T07:00:00Z') },
    { returned: exact('2026-11-18T07:00:00Z') },
  )
  await goneMissing(call, await lookedAfterChild(call, 'Nils'))
  return register
}

test('a clock behind the last entry: no hours, nothing overdue, everything still listed', async () => {
  const { call, clock } = await withOverdue()
  expect((await call(interviewQueue))[0]?.list).toBe('overdue')
  expect(await call(clockState)).toMatchObject({ trouble: null })
  clock.jump(-86_400)
  expect(await call(clockState)).toEqual({
    now: '2026-11-21T09:00:00Z',
    trouble: { kind: 'behind', lastEntryAt: '2026-11-22T09:00:00Z' },
  })
  expect(await call(interviewQueue)).toMatchObject([
    { list: 'clockWrong', words: 'Not known while this PC’s clock is wrong', secondTry: null },
  ])
  expect(await call(escalations)).toEqual([])
  const { missingNow } = await call(board)
  expect(missingNow).toMatchObject([{ words: 'Missing since Sat 21 Nov 21:00', review: null }])
  const { rows } = await call(episodeList, { show: 'all' })
  expect(rows.map(({ clock: { bucket } }) => bucket)).toContain('clockWrong')
})

test('the clock is believed again once it is right, or once somebody says that it is', async () => {
  const { open, call, clock } = await withOverdue()
  clock.jump(-3600)
  expect((await call(clockState)).trouble?.kind).toBe('behind')
  clock.forward(3600 - 60)
  expect((await call(clockState)).trouble).toBeNull()

  // An entry of the year 2031, made while the clock was wrong, must not silence the queue for years.
  clock.jump(5 * 365 * 86_400)
  await cameBackLater(call)
  clock.jump(-5 * 365 * 86_400)
  expect((await call(clockState)).trouble?.kind).toBe('behind')
  const before = await tracesOf(open)
  await call(confirmClock)
  expect(await tracesSince(open, before)).toEqual({ audit: ['clock.confirmed'], history: 0 })
  expect((await call(clockState)).trouble).toBeNull()
  expect((await call(interviewQueue))[0]?.list).toBe('overdue')
  clock.jump(-3600)
  expect((await call(clockState)).trouble?.kind).toBe('behind')
})

async function cameBackLater(call: Awaited<ReturnType<typeof withOverdue>>['call']) {
  const episode = await goneMissing(call, await lookedAfterChild(call, 'Wren'))
  await cameBack(call, episode)
}

test('a clock put forward while the register is open is seen at the next call, and noted', async () => {
  const { client, clock, host } = await featureClient(
    { register: contract.register },
    { register: registerHandlers },
  )
  expect((await client.register.clock()).trouble).toBeNull()
  clock.forward(6 * 3600)
  expect((await client.register.clock()).trouble).toBeNull()
  clock.jump(3 * 3600)
  expect((await client.register.clock()).trouble).toEqual({
    kind: 'jumped',
    from: '2026-11-22T15:00:00Z',
    to: '2026-11-22T18:00:00Z',
  })
  const entries = await host.open?.db.selectFrom('audit').select(['action', 'actor_name']).execute()
  expect(entries?.at(-1)).toEqual({ action: 'clock.jumped', actor_name: 'Homeward' })
  await client.register.confirmClock()
  expect((await client.register.clock()).trouble).toBeNull()
  clock.jump(-10 * 3600)
  expect((await client.register.clock()).trouble?.kind).toBe('behind')
})
