import { expect, test } from 'vitest'
import type { AuditFilter } from '../../../shared/contract/audit'
import { contract } from '../../../shared/contract'
import { appendAudit, systemActor } from '../../../electron/register/audit/appendAudit'
import { auditHandlers } from '../../../electron/register/router/audit'
import type { AuditEntry } from '../../../electron/register/audit/auditEntry'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'

const everything: AuditFilter = {
  actorId: null,
  action: null,
  childId: null,
  from: null,
  to: null,
  refusedOnly: false,
}
const child = '01890000-0000-7000-8000-000000000001'

async function trail() {
  const at = await featureClient({ audit: contract.audit }, { audit: auditHandlers })
  const open = at.host.open!
  const enter = async (when: string, entry: AuditEntry, actor = systemActor) =>
    open.db.transaction().execute((trx) => appendAudit(trx, open.session.registerId, actor, when, entry))
  const actions = async (filter: Partial<AuditFilter>) =>
    (await at.client.audit.list({ filter: { ...everything, ...filter } })).entries.map(({ action }) => action)
  return { ...at, open, enter, actions }
}

test('entries are found by who, what, child, day and refusal, and by several at once', async () => {
  const { enter, actions, open } = await trail()
  const ana = { id: 'a0000000-0000-4000-8000-000000000000', name: 'Ana Reyes' }
  await enter('2026-03-01T10:00:00Z', { action: 'child.viewed', subject: { kind: 'child', id: child } }, ana)
  await enter('2026-03-02T10:00:00Z', { action: 'episode.recorded', subject: { kind: 'child', id: child } })
  await enter('2026-03-03T10:00:00Z', { action: 'attempt.refused', subject: { kind: 'call', id: 'x' } }, ana)
  await enter('2026-03-03T11:00:00Z', { action: 'unlock.failed' })
  await enter('2026-03-03T12:00:00Z', { action: 'cover.wrongPin' })
  await enter('2026-03-03T13:00:00Z', { action: 'child.openingRefused' })
  expect(await actions({ actorId: ana.id })).toEqual(['attempt.refused', 'child.viewed'])
  expect(await actions({ action: 'episode.recorded' })).toEqual(['episode.recorded'])
  expect(await actions({ childId: child })).toEqual(['episode.recorded', 'child.viewed'])
  expect(await actions({ refusedOnly: true })).toEqual([
    'child.openingRefused',
    'cover.wrongPin',
    'unlock.failed',
    'attempt.refused',
  ])
  expect(await actions({ refusedOnly: true, actorId: ana.id })).toEqual(['attempt.refused'])
  expect(await actions({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['episode.recorded'])
  expect(await actions({ from: '2026-03-04', to: '2026-03-05' })).toEqual([])
  expect(await actions({ actorId: ana.id, childId: child, to: '2026-03-01' })).toEqual(['child.viewed'])
  expect(open.session.user.name).not.toBe(ana.name)
})

test('days are days in England, summer and winter, to the second', async () => {
  const { enter, actions } = await trail()
  await enter('2026-06-30T22:59:59Z', { action: 'june.last' })
  await enter('2026-06-30T23:00:00Z', { action: 'july.first' })
  await enter('2026-07-01T22:59:59Z', { action: 'july.last' })
  await enter('2026-07-01T23:00:00Z', { action: 'second.first' })
  expect(await actions({ from: '2026-07-01', to: '2026-07-01' })).toEqual(['july.last', 'july.first'])
})

test('a wrong try entered later with its own time is found on its day, and on no other', async () => {
  const { enter, actions } = await trail()
  await enter('2026-03-01T10:00:00Z', { action: 'one.done' })
  await enter('2026-03-09T10:00:00Z', { action: 'two.done' })
  await enter('2026-03-01T23:00:00Z', { action: 'unlock.failed' })
  await enter('2026-03-09T11:00:00Z', { action: 'three.done' })
  expect(await actions({ from: '2026-03-01', to: '2026-03-01' })).toEqual(['unlock.failed', 'one.done'])
  expect(await actions({ from: '2026-03-09', to: '2026-03-09' })).toEqual(['three.done', 'two.done'])
})

test('pages follow each other without a gap or a double, filtered or not', async () => {
  const { enter, client } = await trail()
  for (let number = 0; number < 250; number += 1)
    await enter('2026-03-01T10:00:00Z', { action: number % 2 ? 'odd.done' : 'even.done', detail: { number } })
  const filter = { ...everything, action: 'odd.done' }
  const seen: number[] = []
  let before: number | null = null
  for (;;) {
    const page: Awaited<ReturnType<typeof client.audit.list>> = await client.audit.list({ before, filter })
    seen.push(...page.entries.map(({ seq }) => seq))
    if (!page.more) break
    before = page.entries.at(-1)?.seq ?? null
  }
  expect(seen).toHaveLength(125)
  expect(new Set(seen).size).toBe(125)
  expect(seen).toEqual(seen.toSorted((one, other) => other - one))
})

test('what can be chosen is who there is and what was done', async () => {
  const { enter, client } = await trail()
  await enter('2026-03-01T10:00:00Z', { action: 'zebra.counted' })
  const { actors, actions, entries } = await client.audit.choices()
  expect(actors.map(({ name }) => name)).toEqual(['Ines Halloway', 'Homeward'])
  expect(actions).toEqual(actions.toSorted())
  expect(actions).toContain('zebra.counted')
  expect(entries).toBeGreaterThan(2)
})

test('looking into the trail is an entry of its own, once in five minutes', async () => {
  const { client, actions } = await trail()
  await client.audit.list({})
  await client.audit.list({})
  await client.audit.list({ filter: { ...everything, childId: child } })
  const seen = (await actions({ action: 'audit.viewed' })).length
  expect(seen).toBe(2)
})

test.each([
  ['a day that is none', { from: '2026-02-31' }],
  ['a text as a day', { to: 'yesterday' }],
  ['a child that is no id', { childId: "' or 1=1 --" }],
])('%s is refused', async (_what, filter) => {
  const { client } = await trail()
  await refusal('INVALID', client.audit.list({ filter: { ...everything, ...filter } }))
})

test('the check in the window says which entry, and what became of it', async () => {
  const { client, open, enter } = await trail()
  for (let number = 0; number < 5; number += 1)
    await enter('2026-03-01T10:00:00Z', { action: `done.${number}` })
  expect(await client.audit.verify()).toMatchObject({ brokenAt: null, broken: null })
  open.connection.exec('drop trigger audit_no_update; drop trigger audit_no_delete')
  open.connection.exec(`update audit set actor_name = 'Nobody' where seq = 4`)
  expect(await client.audit.verify()).toMatchObject({ entries: 3, brokenAt: 4, broken: 'changed' })
  open.connection.exec('delete from audit where seq = 4')
  expect(await client.audit.verify()).toMatchObject({ brokenAt: 4, broken: 'removed' })
})

test('only those who may read the trail are shown it', async () => {
  const { client, host, open } = await trail()
  open.setSession({ ...open.session, permissions: new Set(['register.use', 'children.read']) })
  for (const call of [() => client.audit.list({}), client.audit.choices, client.audit.verify])
    await refusal('NOT_ALLOWED', call())
  expect(host.open).not.toBeNull()
})
