import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  commitPreview,
  fixtureFiles,
  importRegister,
  lastOf,
  previewFiles,
  tableFile,
} from '../../builders/imports'
import { refusal } from '../../builders/refusal'
import { tracesOf, tracesSince } from '../../builders/traces'

const small = [
  tableFile('header', ['R1,F,02/03/2011,WBRI,A123456789012,,']),
  tableFile('missing', ['R1,02/03/2011,M,01/06/2026,03/06/2026']),
]

test('one transaction: one audit entry of the import, after a backup that was verified', async () => {
  const { client, host } = await importRegister()
  const before = await tracesOf(host.open!)
  const batch = await commitPreview(client, await previewFiles(client, small, { year: 2027 }))
  const { audit } = await tracesSince(host.open!, before)
  expect(audit).toEqual(['register.backedUp', 'import.done'])
  const rows = await host
    .open!.db.selectFrom('history')
    .select(['command', 'at'])
    .where('seq', '>', before.history)
    .execute()
  expect(new Set(rows.map(({ command }) => command))).toEqual(new Set(['exchange.commit']))
  expect(batch.files).toEqual(['header.csv', 'missing.csv'])
})

test('a preview that somebody wrote after is out of date; made anew it goes through', async () => {
  const { client } = await importRegister()
  const preview = await previewFiles(client, small, { year: 2027 })
  await client.children.add({ describedAs: 'boy, about 15' })
  await refusal('PREVIEW_OUT_OF_DATE', commitPreview(client, preview))
  expect(await client.exchange.batches()).toEqual([])
  await commitPreview(client, await previewFiles(client, small, { year: 2027 }))
  // A preview is for one import.
  await refusal('PREVIEW_OUT_OF_DATE', commitPreview(client, preview))
})

test('cancelled on the way: nothing of it is in the register', async () => {
  const { client, host } = await importRegister()
  const preview = await previewFiles(client, fixtureFiles('sector-fake-903'))
  const before = await tracesOf(host.open!)
  const stop = new AbortController()
  const running = await client.exchange.commit(
    { previewId: preview.previewId, takeFile: [] },
    { signal: stop.signal },
  )
  const stages: string[] = []
  const followed = (async () => {
    for (;;) {
      const step = await running.next()
      if (step.done === true) return
      stages.push(step.value.stage)
      if (step.value.progress > 0.2) stop.abort()
    }
  })()
  await expect(followed).rejects.toThrow()
  expect(stages).toContain('Children')
  expect(stages).not.toContain('Episodes')
  const { audit, history } = await tracesSince(host.open!, before)
  expect(history).toBe(0)
  expect(audit).not.toContain('import.done')
  expect((await client.children.list({})).total).toBe(0)
  // And it can be tried again.
  const again = await previewFiles(client, small, { year: 2027 })
  await lastOf(await client.exchange.commit({ previewId: again.previewId, takeFile: [] }))
  expect((await client.children.list({})).total).toBe(1)
})

test('the template is saved where the person chose, and takes no other file', async () => {
  const { client, host, folder } = await importRegister()
  const { grant } = host.grants.add(join(folder, 'earlier'), 'saveTemplate')
  expect(await client.exchange.saveTemplate({ grant })).toEqual({ fileName: 'earlier.csv' })
  const [heading = ''] = readFileSync(join(folder, 'earlier.csv'), 'utf8').split('\r\n')
  expect(heading.replace('\uFEFF', '').split(',')).toHaveLength(12)
  const onRegister = host.grants.add(join(folder, 'Ashcombe.homeward'), 'saveTemplate')
  await client.exchange.saveTemplate({ grant: onRegister.grant })
  expect(readdirSync(folder)).toContain('Ashcombe.homeward.csv')
  await refusal('GRANT_UNKNOWN', client.exchange.saveTemplate({ grant }))
})
