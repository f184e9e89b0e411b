import { eventIterator } from '@orpc/contract'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refusal } from '../../../shared/contract/errors'
import { read, write } from '../../../shared/contract/base'
import { command, query, stream } from '../../../electron/register/rpc/handlers'
import { withProgress } from '../../../electron/register/rpc/progress'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'

const calls = {
  view: read('children.read', 'view')
    .input(z.object({ id: z.string() }))
    .output(z.object({ seen: z.string() })),
  search: read('children.read', 'search')
    .input(z.object({ text: z.string() }))
    .output(z.object({})),
  fail: read('children.read')
    .input(z.object({ how: z.string(), code: z.string().optional() }))
    .output(z.object({})),
  wrongAnswer: read('children.read').output(z.object({ number: z.number() })),
  add: write('children.write')
    .input(z.object({ name: z.string().min(1) }))
    .output(z.object({ id: z.string() })),
  slow: read('exchange.import')
    .input(z.object({ fail: z.boolean() }))
    .output(eventIterator(z.object({ done: z.number() }), z.object({ rows: z.number() }))),
}

const sqliteError = (code: string): Error => Object.assign(new Error('a child called Amira'), { code })

const handlers = {
  view: query(calls.view, async ({ input }) => ({ seen: input.id }), {
    about: ({ id }) => ({ action: 'child.viewed', subject: { kind: 'child', id } }),
  }),
  search: query(calls.search, async () => ({}), {
    about: ({ text }) => (text === '' ? null : { action: 'children.searched', detail: { text } }),
  }),
  fail: query(calls.fail, async ({ input }) => {
    if (input.how === 'refusal')
      throw new Refusal('OPEN_EPISODE_EXISTS', { episodeRef: '2026-0001', episodeId: 'x' })
    if (input.code !== undefined) throw sqliteError(input.code)
    throw new Error('a child called Amira')
  }),
  wrongAnswer: query(calls.wrongAnswer, async () => ({ number: 'seven' }) as never),
  add: command(calls.add, async ({ input, write, audit }) => {
    const saved = await write.insert('child', { forename: input.name, dob_precision: 'unknown' })
    audit({ action: 'child.added', subject: { kind: 'child', id: saved.id } })
    return saved
  }),
  slow: stream(calls.slow, ({ door, input }) =>
    withProgress(async (report) =>
      door(async ({ write, audit, breathe }) => {
        for (let done = 1; done <= 3; done += 1) {
          await write.insert('child', { dob_precision: 'unknown' })
          report({ done })
          await breathe()
        }
        if (input.fail) throw new Refusal('NOTHING_TO_IMPORT', {})
        audit({ action: 'import.done' })
        return { rows: 3 }
      }),
    ),
  ),
}

const start = async () => featureClient(calls, handlers)

test('a view is entered in the audit trail once in five minutes, a search each time it settles', async () => {
  const { client, host, clock } = await start()
  await client.view({ id: 'one' })
  await client.view({ id: 'one' })
  await client.view({ id: 'two' })
  clock.forward(301)
  await client.view({ id: 'one' })
  await client.search({ text: 'amira' })
  await client.search({ text: '' })
  const entries = await host
    .open!.db.selectFrom('audit')
    .select(['action', 'subject_id', 'detail'])
    .where('seq', '>', 2)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ action, subject_id }) => [action, subject_id])).toEqual([
    ['child.viewed', 'one'],
    ['child.viewed', 'two'],
    ['child.viewed', 'one'],
    ['children.searched', null],
  ])
  expect(entries[3]?.detail).toBe('{"text":"amira"}')
})

test('a refusal reaches the page as its code with its facts', async () => {
  const { client } = await start()
  expect(await refusal('OPEN_EPISODE_EXISTS', client.fail({ how: 'refusal' }))).toEqual({
    episodeRef: '2026-0001',
    episodeId: 'x',
  })
})

test('input that no rule could accept names its fields, in words people use', async () => {
  const { client } = await start()
  const { problems } = await refusal('INVALID', client.add({ name: '' }))
  expect(problems).toEqual([{ field: 'name', message: 'Name is needed.' }])
})

test('what nobody foresaw leaves as a reference, and its text stays here', async () => {
  const { client, unexpected } = await start()
  const error: unknown = await client.fail({ how: 'plain' }).catch((caught: unknown) => caught)
  expect(JSON.stringify(error)).not.toContain('Amira')
  expect(String(error)).not.toContain('Amira')
  const { reference } = await refusal('UNEXPECTED', client.fail({ how: 'plain' }))
  expect(reference).toMatch(/^[0-9A-F]{8}$/)
  expect(unexpected).toHaveLength(2)
})

test('an answer that is not what the contract says does not leave', async () => {
  const { client } = await start()
  await refusal('UNEXPECTED', client.wrongAnswer())
})

test.each([
  ['SQLITE_FULL', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['SQLITE_READONLY_DIRECTORY', 'DISK_ERROR'],
  ['SQLITE_IOERR_WRITE', 'DISK_ERROR'],
  ['EROFS', 'DISK_ERROR'],
  ['SQLITE_CORRUPT_INDEX', 'REGISTER_DAMAGED'],
  ['SQLITE_NOTADB', 'REGISTER_DAMAGED'],
] as const)('%s is told of as %s', async (code, expected) => {
  const { client, unexpected } = await start()
  await refusal(expected, client.fail({ how: 'database', code }))
  expect(unexpected).toEqual([])
})

test('a command tells other views that something changed, with its name', async () => {
  const { client, host } = await start()
  const stop = new AbortController()
  const events = host.events.listen(stop.signal)
  const first = events.next()
  await client.add({ name: 'Amira' })
  expect((await first).value).toEqual({
    kind: 'changed',
    command: 'add',
    commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    wrote: true,
    canUndo: true,
    undoes: null,
    at: '2026-11-22T09:00:00Z',
  })
  stop.abort()
  expect((await events.next()).done).toBe(true)
})

test('a stream reports on its way and answers at its end', async () => {
  const { client } = await start()
  const reports: number[] = []
  const iterator = await client.slow({ fail: false })
  for (;;) {
    const { done, value } = await iterator.next()
    if (done === true) {
      expect(value).toEqual({ rows: 3 })
      break
    }
    reports.push(value.done)
  }
  expect(reports).toEqual([1, 2, 3])
})

test('a stream that is refused half-way leaves nothing behind and says why', async () => {
  const { client, host } = await start()
  const iterator = await client.slow({ fail: true })
  const drain = async (): Promise<void> => {
    for await (const _ of iterator);
  }
  await refusal('NOTHING_TO_IMPORT', drain())
  expect(await host.open!.db.selectFrom('child').selectAll().execute()).toEqual([])
})
