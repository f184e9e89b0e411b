import { expect, test } from 'vitest'
import type { RightsFactsInput } from '../../../shared/contract/rights'
import { refusal } from '../../builders/refusal'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

const facts: RightsFactsInput = {
  childId: null,
  received: { precision: 'date_only', at: '2026-11-16' },
  fromWhom: 'A parent, by letter',
  what: 'Everything recorded since last summer',
  extendedWhy: null,
  extensionToldOn: null,
  acknowledgedOn: null,
  highRisk: 'not_known',
  commissionerTold: { precision: 'unknown', at: null },
  commissionerNotToldWhy: null,
  peopleToldOn: null,
  closedOn: null,
  outcome: null,
}

async function withLogs(): Promise<WholeRegister> {
  const register = await wholeRegister()
  await register.client.settings.change({ rightsLogs: true })
  return register
}

test('the logs are off until they are wanted', async () => {
  const { client } = await wholeRegister()
  await refusal('WRONG_STATE', client.rights.add({ kind: 'breach', facts }))
  expect(await client.rights.due()).toEqual([])
})

test('a request runs a month, stands still while an answer is awaited, and goes on from the day it came', async () => {
  const { client, clock } = await withLogs()
  const { id } = await client.rights.add({ kind: 'subjectAccess', facts })
  const entry = async () => {
    const found = (await client.rights.list()).find((each) => each.id === id)
    if (found === undefined) throw new Error('The entry is gone')
    return found
  }
  expect((await entry()).standing).toEqual({ next: 'answer', by: '2026-12-16', state: 'running' })
  await client.rights.pause({ caseId: id, from: '2026-11-18', why: 'Proof of who asks' })
  await refusal('WRONG_STATE', client.rights.pause({ caseId: id, from: '2026-11-19', why: 'Again' }))
  expect((await entry()).standing).toEqual({ next: 'answer', by: '2026-12-20', state: 'paused' })
  const [pause] = (await entry()).pauses
  if (pause === undefined) throw new Error('There is no pause')
  await refusal('INVALID', client.rights.goOn({ id: pause.id, version: pause.version, to: '2026-11-17' }))
  await client.rights.goOn({ id: pause.id, version: pause.version, to: '2026-11-21' })
  expect((await entry()).standing).toEqual({ next: 'answer', by: '2026-12-19', state: 'running' })
  const { version } = await entry()
  await client.rights.change({ id, version, facts: { extendedWhy: 'Four years of records' } })
  expect((await entry()).standing).toEqual({ next: 'tellExtension', by: '2026-12-16', state: 'running' })
  clock.forward(20 * 86_400)
  expect((await client.rights.due()).map(({ standing }) => standing.next)).toEqual(['tellExtension'])
  const told = async (extensionToldOn: string) =>
    client.rights.change({ id, version: (await entry()).version, facts: { extensionToldOn } })
  await refusal('IN_FUTURE', told('2026-12-13'))
  await told('2026-12-12')
  expect((await entry()).standing).toEqual({ next: 'answer', by: '2027-02-19', state: 'running' })
  clock.forward(120 * 86_400)
  expect((await client.rights.due()).map((each) => each.standing.state)).toEqual(['overdue'])
})

test('a breach is due on Today at once, until the Commissioner is told or somebody says why not', async () => {
  const { client } = await withLogs()
  const { id, version } = await client.rights.add({ kind: 'breach', facts })
  const [due] = await client.rights.due()
  // A day without an hour counts from its beginning: early rather than late.
  expect(due?.standing).toEqual({ next: 'tellCommissioner', by: '2026-11-19T00:00:00Z', state: 'overdue' })
  const told = { precision: 'exact', at: '2026-11-17T10:00:00Z' } as const
  await refusal(
    'INVALID',
    client.rights.change({
      id,
      version,
      facts: { commissionerTold: told, commissionerNotToldWhy: 'No risk' },
    }),
  )
  await client.rights.change({ id, version, facts: { commissionerTold: told } })
  expect(await client.rights.due()).toEqual([])
})

test('no day, a day to come and a clock that does not stand still are refused; an entry made in error is withdrawn', async () => {
  const { client } = await withLogs()
  const unknown = { precision: 'unknown', at: null } as const
  await refusal('INVALID', client.rights.add({ kind: 'complaint', facts: { ...facts, received: unknown } }))
  const ahead = { precision: 'date_only', at: '2026-11-25' } as const
  await refusal('IN_FUTURE', client.rights.add({ kind: 'complaint', facts: { ...facts, received: ahead } }))
  await refusal(
    'IN_FUTURE',
    client.rights.add({ kind: 'complaint', facts: { ...facts, closedOn: '2026-12-01' } }),
  )
  const { id, version } = await client.rights.add({ kind: 'complaint', facts })
  await refusal('WRONG_STATE', client.rights.pause({ caseId: id, from: '2026-11-20', why: 'x' }))
  const saved = await client.rights.withdraw({ id, version, reason: 'Entered twice' })
  expect((await client.rights.list())[0]?.withdrawnReason).toBe('Entered twice')
  await client.rights.bringBack(saved)
  expect((await client.rights.list())[0]?.withdrawnReason).toBeNull()
})

test('a request that is not answered keeps the child’s record from being destroyed', async () => {
  const { client } = await withLogs()
  await client.settings.change({ retentionConfirmedBy: 'Records manager' })
  const child = await client.children.add({
    forename: 'Mika',
    surname: 'Oddo',
    dob: '1990-02-01',
    dobPrecision: 'exact',
  })
  const { id, version } = await client.rights.add({
    kind: 'correction',
    facts: { ...facts, childId: child.id },
  })
  expect((await client.retention.ofChild({ childId: child.id })).blocks).toEqual(['requestOpen'])
  await client.rights.change({ id, version, facts: { closedOn: '2026-11-22', outcome: 'Put right' } })
  expect((await client.retention.ofChild({ childId: child.id })).blocks).toEqual([])
})
