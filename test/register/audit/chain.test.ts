import { expect, test } from 'vitest'
import { chainHash } from '../../../electron/register/audit/chain'
import { verifyChain } from '../../../electron/register/audit/verifyChain'
import { runCommand } from '../../../electron/register/commands/runCommand'
import type { AuditTable } from '../../../electron/register/database/schema/register'
import { readOnly } from '../../../electron/register/database/types'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { openedRegister } from '../../builders/register'

async function withEntries(count: number): Promise<OpenRegister> {
  const { open } = await openedRegister()
  for (let number = 1; number <= count; number += 1)
    await runCommand(open, { name: 'test', permission: 'children.write' }, async ({ audit }) =>
      audit({ action: 'test.done', detail: { number } }),
    )
  return open
}

const verdict = async (open: OpenRegister) => verifyChain(readOnly(open.db), open.session.registerId)

/** As somebody would who has the key and lifts the triggers. */
function tamper(open: OpenRegister, ...statements: string[]): void {
  open.connection.exec('drop trigger audit_no_update; drop trigger audit_no_delete')
  for (const statement of statements) open.connection.exec(statement)
}

test('an untouched trail is whole, and its first entry is chained to the register', async () => {
  const open = await withEntries(10)
  expect(await verdict(open)).toMatchObject({ ok: true, entries: 12, brokenAt: null })
  const first = await open.db.selectFrom('audit').selectAll().orderBy('seq').executeTakeFirstOrThrow()
  expect(first.previous_hash).toBe(open.session.registerId)
})

test('triggers refuse to change or delete an entry', async () => {
  const open = await withEntries(2)
  expect(() => open.connection.exec(`update audit set action = 'nothing' where seq = 2`)).toThrow(
    /append-only/,
  )
  expect(() => open.connection.exec('delete from audit where seq = 2')).toThrow(/append-only/)
  expect(await verdict(open)).toMatchObject({ ok: true, entries: 4 })
})

test('triggers refuse to change or delete history', async () => {
  const open = await withEntries(1)
  expect(() => open.connection.exec(`update history set after = '{}'`)).toThrow(/append-only/)
  expect(() => open.connection.exec('delete from history')).toThrow(/append-only/)
})

test.each([
  ['changed', `update audit set detail = '{"number":99}' where seq = 5`, 5, 'changed'],
  ['given to somebody else', `update audit set actor_name = 'Nobody' where seq = 7`, 7, 'changed'],
  ['removed', 'delete from audit where seq = 6', 6, 'removed'],
  ['removed at the start', 'delete from audit where seq = 1', 1, 'removed'],
  [
    'put before the start',
    `insert into audit select 0, at, actor_id, actor_name, action, subject_kind, subject_id, detail, previous_hash, hash from audit where seq = 3`,
    1,
    'reordered',
  ],
])('an entry %s is found at its number', async (_how, statement, at, broken) => {
  const open = await withEntries(8)
  tamper(open, statement)
  expect(await verdict(open)).toMatchObject({ ok: false, brokenAt: at, broken })
})

test('entries in another order are found', async () => {
  const open = await withEntries(8)
  tamper(
    open,
    'update audit set seq = 100 where seq = 4',
    'update audit set seq = 4 where seq = 5',
    'update audit set seq = 5 where seq = 100',
  )
  expect(await verdict(open)).toMatchObject({ ok: false, brokenAt: 4, broken: 'reordered' })
})

test.each([
  ['seq', -5],
  ['at', '2026-11-01T00:00:00Z'],
  ['actor_id', 'somebody'],
  ['actor_name', 'Somebody Else'],
  ['action', 'nothing.done'],
  ['subject_kind', 'child'],
  ['subject_id', 'another'],
  ['detail', '{}'],
  ['previous_hash', '0'.repeat(64)],
  ['hash', '0'.repeat(64)],
] as const)('every field of an entry is sealed: %s', async (field, value) => {
  const open = await withEntries(4)
  tamper(open)
  open.connection.prepare(`update audit set ${field} = ? where seq = 4`).run(value)
  expect(await verdict(open)).toMatchObject({ ok: false })
})

/** Puts an entry's own hash right after it was changed, as somebody would who knows how it is made. */
function sealAnew(open: OpenRegister, seq: number): string {
  const row = open.connection.prepare('select * from audit where seq = ?').get(seq) as AuditTable
  const hash = chainHash(row, row.previous_hash)
  open.connection.prepare('update audit set hash = ? where seq = ?').run(hash, seq)
  return hash
}

test('an entry changed together with its own hash is found at the next, and so is one whose next was hung on to it', async () => {
  const open = await withEntries(8)
  tamper(open, `update audit set detail = '{"number":99}' where seq = 4`)
  const hash = sealAnew(open, 4)
  expect(await verdict(open)).toMatchObject({ ok: false, brokenAt: 5 })
  open.connection.prepare('update audit set previous_hash = ? where seq = 5').run(hash)
  expect(await verdict(open)).toMatchObject({ ok: false, brokenAt: 5, broken: 'changed' })
  // Whoever has the key can write the whole rest anew: the end of the trail is then another one.
  sealAnew(open, 5)
  expect(await verdict(open)).toMatchObject({ ok: false, brokenAt: 6 })
})

test('an end cut off shows in the number of entries and the last hash', async () => {
  const open = await withEntries(8)
  const before = await verdict(open)
  tamper(open, 'delete from audit where seq > 8')
  const after = await verdict(open)
  expect(after.ok).toBe(true)
  expect([after.entries, after.lastHash]).not.toEqual([before.entries, before.lastHash])
})

test('a trail longer than one page is walked to its end', async () => {
  const open = await withEntries(1)
  await open.db.transaction().execute(async (trx) => {
    const { appendAudit, systemActor } = await import('../../../electron/register/audit/appendAudit')
    for (let number = 0; number < 4100; number += 1)
      await appendAudit(trx, open.session.registerId, systemActor, '2026-11-22T09:00:00Z', { action: 'x' })
  })
  expect(await verdict(open)).toMatchObject({ ok: true, entries: 4103 })
  tamper(open, `update audit set action = 'y' where seq = 4050`)
  expect(await verdict(open)).toMatchObject({ ok: false, brokenAt: 4050 })
})
