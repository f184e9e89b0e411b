import { expect, test } from 'vitest'
import { runCommand, type Door } from '../../../electron/register/commands/runCommand'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { refusal } from '../../builders/refusal'
import { openedRegister, testPerson } from '../../builders/register'

const run = async <R>(open: OpenRegister, work: (door: Door) => Promise<R>): Promise<R> =>
  runCommand(open, { name: 'test.command', permission: 'children.write' }, async (door) => {
    door.audit({ action: 'test.done' })
    return work(door)
  })

const child = { forename: 'Amira', surname: 'Cole', dob_precision: 'unknown' } as const

const historyOf = async (open: OpenRegister, id: string) =>
  open.db
    .selectFrom('history')
    .select(['version', 'before', 'after', 'by_user', 'command', 'at'])
    .where('record_id', '=', id)
    .orderBy('seq')
    .execute()

test('an insert fills who, when and version, and starts the history', async () => {
  const { open, clock } = await openedRegister()
  clock.set('2026-11-22T10:30:00Z')
  const saved = await run(open, ({ write }) => write.insert('child', child))
  const row = await open.db
    .selectFrom('child')
    .selectAll()
    .where('id', '=', saved.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    ...child,
    version: 1,
    created_at: '2026-11-22T10:30:00Z',
    created_by: open.session.user.id,
    updated_at: '2026-11-22T10:30:00Z',
    updated_by: open.session.user.id,
    withdrawn_at: null,
    source: 'recorded',
    uasc: 'not_known',
  })
  expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const [first] = await historyOf(open, saved.id)
  expect(first).toMatchObject({
    version: 1,
    before: null,
    by_user: open.session.user.id,
    command: 'test.command',
  })
  expect(JSON.parse(first?.after ?? '')).toMatchObject(child)
})

test('an update keeps only what changed, before and after', async () => {
  const { open } = await openedRegister()
  const saved = await run(open, ({ write }) => write.insert('child', child))
  const again = await run(open, ({ write }) =>
    write.update('child', saved.id, saved.version, { forename: 'Amina', surname: 'Cole' }),
  )
  expect(again).toEqual({ id: saved.id, version: 2 })
  const [, second] = await historyOf(open, saved.id)
  expect(second).toMatchObject({ version: 2, before: '{"forename":"Amira"}', after: '{"forename":"Amina"}' })
})

test('a patch that changes nothing writes nothing', async () => {
  const { open } = await openedRegister()
  const saved = await run(open, ({ write }) => write.insert('child', child))
  const same = await run(open, ({ write }) => write.update('child', saved.id, 1, { forename: 'Amira' }))
  expect(same.version).toBe(1)
  expect(await historyOf(open, saved.id)).toHaveLength(1)
})

test('a save over a newer version is refused with who saved first and when, and writes nothing', async () => {
  const { open, clock } = await openedRegister()
  const saved = await run(open, ({ write }) => write.insert('child', child))
  clock.set('2026-11-22T11:11:11Z')
  await run(open, ({ write }) => write.update('child', saved.id, 1, { forename: 'Amina' }))
  const stale = run(open, ({ write }) => write.update('child', saved.id, 1, { surname: 'Coleman' }))
  expect(await refusal('STALE', stale)).toEqual({
    what: 'child',
    changedBy: testPerson,
    changedAt: '2026-11-22T11:11:11Z',
  })
  const row = await open.db.selectFrom('child').select(['surname', 'version']).executeTakeFirstOrThrow()
  expect(row).toEqual({ surname: 'Cole', version: 2 })
  expect(await historyOf(open, saved.id)).toHaveLength(2)
})

test('nothing is deleted: a record is withdrawn with its reason, refuses changes, and comes back', async () => {
  const { open } = await openedRegister()
  const saved = await run(open, ({ write }) => write.insert('child', child))
  await run(open, ({ write }) => write.withdraw('child', saved.id, 1, 'Entered twice'))
  const row = await open.db.selectFrom('child').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    withdrawn_reason: 'Entered twice',
    withdrawn_by: open.session.user.id,
    version: 2,
  })
  await refusal(
    'WRONG_STATE',
    run(open, ({ write }) => write.update('child', saved.id, 2, { forename: 'X' })),
  )
  await refusal(
    'WRONG_STATE',
    run(open, ({ write }) => write.withdraw('child', saved.id, 2, 'again')),
  )
  await run(open, ({ write }) => write.bringBack('child', saved.id, 2))
  await refusal(
    'WRONG_STATE',
    run(open, ({ write }) => write.bringBack('child', saved.id, 3)),
  )
  const back = await open.db.selectFrom('child').selectAll().executeTakeFirstOrThrow()
  expect(back).toMatchObject({ withdrawn_at: null, withdrawn_reason: null, version: 3 })
  expect(await historyOf(open, saved.id)).toHaveLength(3)
})

test('a record that is not there', async () => {
  const { open } = await openedRegister()
  const missing = run(open, ({ write }) => write.update('child', 'nobody', 1, { forename: 'X' }))
  expect(await refusal('NOT_FOUND', missing)).toEqual({ what: 'child' })
})

test('bytes stand in the history as their hash, not a second time', async () => {
  const { open } = await openedRegister()
  const content = new Uint8Array(Buffer.from('a paper'))
  const { id } = await run(open, ({ write }) =>
    write.insert('return_run', {
      kind: 'ssda903',
      year: 2027,
      file_name: 'missing.csv',
      how: 'saved',
      sha256: 'x',
      bytes: content.length,
      counts: '{}',
      content,
    }),
  )
  const [first] = await historyOf(open, id)
  expect(JSON.parse(first?.after ?? '').content).toEqual({
    bytes: 7,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})
