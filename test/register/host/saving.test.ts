import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { ShellEvent } from '../../../electron/register/host/events'
import { refusal } from '../../builders/refusal'
import { wholeRegister, type WholeRegister } from '../../builders/wholeRegister'

/** What the page is told of saving from now on. */
function heardOf({ host }: WholeRegister): readonly unknown[] {
  const heard: unknown[] = []
  const listen = async (events: AsyncIterable<ShellEvent>): Promise<void> => {
    for await (const event of events) if (event.kind === 'saving') heard.push(event.trouble)
  }
  void listen(host.events.listen(undefined))
  return heard
}

const draft = {
  id: '01900000-0000-7000-8000-00000000000d',
  kind: 'newChild',
  subjectId: null,
  childId: null,
  page: null,
  body: '{}',
} as const

test('a register whose file is gone from its place saves nothing, reads go on, and the page is told until a save works', async () => {
  const here = await wholeRegister()
  const { client, file } = here
  const { id } = await client.children.add({ forename: 'Mika' })
  const heard = heardOf(here)
  renameSync(file, `${file}.elsewhere`)
  await refusal('REGISTER_MOVED', client.children.add({ forename: 'Otto' }))
  await refusal('REGISTER_MOVED', client.drafts.keep(draft))
  await client.today.board()
  await refusal('REGISTER_MOVED', here.open.takeBackup('asked'))
  expect(readdirSync(dirname(file)).filter((name) => /backup/i.test(name))).toEqual([])
  await expect.poll(() => heard).toEqual(['moved', 'moved'])
  renameSync(`${file}.elsewhere`, file)
  await client.drafts.keep(draft)
  await expect.poll(() => heard).toEqual(['moved', 'moved', null])
  await client.children.add({ forename: 'Otto' })
  expect(heard).toHaveLength(3)
  expect((await client.children.search({ text: 'Mika' })).map((found) => found.id)).toEqual([id])
})

test('a full disk is told of as such, and a file chosen elsewhere that cannot be written is no trouble of the register', async () => {
  const here = await wholeRegister()
  const { client, open, host, folder } = here
  const heard = heardOf(here)
  const pages = Number(open.connection.pragma('page_count', { simple: true }))
  open.connection.pragma(`max_page_count = ${pages}`)
  const body = JSON.stringify({ words: 'x'.repeat(100_000) })
  await refusal('DISK_FULL', client.drafts.keep({ ...draft, body }))
  await expect.poll(() => heard).toEqual(['full'])
  open.connection.pragma('max_page_count = 1000000')
  await client.drafts.keep({ ...draft, body })
  await expect.poll(() => heard).toEqual(['full', null])

  mkdirSync(join(folder, 'stick'))
  const { grant } = host.grants.add(join(folder, 'stick', 'gone', 'template.csv'), 'saveTemplate')
  await refusal('DISK_ERROR', client.exchange.saveTemplate({ grant }))
  expect(existsSync(join(folder, 'stick', 'gone'))).toBe(false)
  expect(heard).toHaveLength(2)
})
