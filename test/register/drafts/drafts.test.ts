import { expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { draftsHandlers } from '../../../electron/register/router/drafts'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { testPassphrase, testPerson } from '../../builders/register'

const start = async () => featureClient({ drafts: contract.drafts }, { drafts: draftsHandlers })

const id = '01234567-89ab-7cde-8f01-23456789abcd'
const unknownId = '01234567-89ab-7cde-8f01-23456789abce'

async function addChild(open: OpenRegister): Promise<string> {
  const saved = await runCommand(
    open,
    { name: 'test', permission: 'children.write' },
    async ({ write, audit }) => {
      audit({ action: 'child.added' })
      return write.insert('child', { forename: 'Amira', surname: 'Cole', dob_precision: 'unknown' })
    },
  )
  return saved.id
}

/** A colleague's draft, as if it had been kept while she was signed in. */
async function draftOfColleague(open: OpenRegister): Promise<void> {
  const colleague = await runCommand(
    open,
    { name: 'test', permission: 'register.manage' },
    async ({ write, audit }) => {
      audit({ action: 'user.added' })
      return write.insert('user', { name: 'Bola Adeyemi', role: 'administrator', slot_id: 'none' })
    },
  )
  await open.db
    .insertInto('draft')
    .values({
      id,
      kind: 'interview',
      subject_id: null,
      child_id: null,
      author_id: colleague.id,
      started_at: '2026-11-22T08:00:00Z',
      saved_at: '2026-11-22T08:30:00Z',
      body: '{"childWords":"I went to the sea"}',
    })
    .execute()
}

test('a draft is kept, seen as being recorded, and read again by its author', async () => {
  const { client, host, clock } = await start()
  const childId = await addChild(host.open!)
  await client.drafts.keep({ id, kind: 'recordMissing', childId: null, body: '{"step":1}' })
  clock.forward(60)
  await client.drafts.keep({ id, kind: 'recordMissing', childId, body: '{"step":2}' })
  const [head] = await client.drafts.list()
  expect(head).toMatchObject({
    id,
    child: { id: childId, label: 'Amira Cole' },
    author: { name: testPerson },
    mine: true,
    startedAt: '2026-11-22T09:00:00Z',
    savedAt: '2026-11-22T09:01:00Z',
  })
  expect(await client.drafts.get({ id })).toMatchObject({ body: '{"step":2}' })
  await client.drafts.discard({ id })
  expect(await client.drafts.list()).toEqual([])
  expect(await client.drafts.get({ id })).toBeNull()
})

test('drafts leave no trace in history or audit', async () => {
  const { client, host } = await start()
  const count = async (): Promise<number> =>
    (await host.open!.db.selectFrom('audit').select('seq').execute()).length
  const before = await count()
  await client.drafts.keep({ id, kind: 'newChild', body: '{}' })
  await client.drafts.discard({ id })
  expect(await count()).toBe(before)
})

test('a colleague’s draft is seen but not read, changed or thrown away', async () => {
  const { client, host } = await start()
  await draftOfColleague(host.open!)
  const [head] = await client.drafts.list()
  expect(head).toMatchObject({ mine: false, author: { name: 'Bola Adeyemi' } })
  expect(JSON.stringify(head)).not.toContain('sea')
  for (const refused of [
    client.drafts.get({ id }),
    client.drafts.keep({ id, kind: 'interview', body: '{}' }),
    client.drafts.discard({ id }),
  ])
    expect(await refusal('DRAFT_OF_ANOTHER', refused)).toEqual({ author: 'Bola Adeyemi' })
})

test('a colleague’s draft can be taken over by name, which the audit trail tells', async () => {
  const { client, host } = await start()
  await draftOfColleague(host.open!)
  expect(await client.drafts.takeOver({ id })).toMatchObject({ mine: true, author: { name: testPerson } })
  expect(await client.drafts.get({ id })).toMatchObject({ body: '{"childWords":"I went to the sea"}' })
  const last = await host
    .open!.db.selectFrom('audit')
    .selectAll()
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(last.action).toBe('draft.takenOver')
  expect(JSON.parse(last.detail)).toMatchObject({ from: 'Bola Adeyemi' })
  await refusal('NOT_FOUND', client.drafts.takeOver({ id: unknownId }))
})

test('drafts are there again after the lock', async () => {
  const { client, host, file } = await start()
  await client.drafts.keep({ id, kind: 'interview', body: '{"half":"a page"}' })
  await host.close()
  await refusal('LOCKED', client.drafts.list())
  await host.unlock(() => unlockRegister(host.opening(file, false), testPassphrase))
  expect(await client.drafts.get({ id })).toMatchObject({ body: '{"half":"a page"}' })
})
