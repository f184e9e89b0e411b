import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusal } from '../../builders/refusal'
import { createThere, startedProcess } from '../../builders/registerProcess'

test(
  'from the first message to a register that is created, written and locked',
  { timeout: 60_000 },
  async () => {
    const here = await startedProcess()
    expect(await here.client.shell.environment()).toMatchObject({ unlocked: false, appVersion: '1' })
    expect(here.heard[0]).toEqual({ type: 'ready' })
    await refusal('LOCKED', here.client.settings.get())
    await createThere(here)
    const events = await here.client.shell.events()
    const next = events.next()
    await here.client.settings.change({ idleMinutes: 5 })
    expect((await next).value).toMatchObject({ kind: 'changed', command: 'settings.change' })
    const flush = events.next()
    here.send({ type: 'lockSoon', reason: 'suspend' })
    expect((await flush).value).toEqual({ kind: 'flushDrafts', reason: 'suspend' })
    await here.client.shell.lock({ reason: 'suspend' })
    expect(here.heard.at(-1)).toEqual({ type: 'lock', reason: 'suspend' })
    here.send({ type: 'stop' })
    expect(await here.gone).toBe(0)
    expect(readdirSync(here.folder).toSorted()).toEqual([
      'Ashcombe.homeward',
      'Ashcombe.homeward-keys',
      'profile',
    ])
  },
)

test('a register process whose main is gone closes its file and ends', { timeout: 60_000 }, async () => {
  const here = await startedProcess()
  await createThere(here)
  here.child.disconnect()
  expect(await here.gone).toBe(0)
  expect(readdirSync(here.folder)).not.toContain('Ashcombe.homeward-wal')
})

test(
  'real slots cost what they should: 128 MiB, written into the key file',
  { timeout: 60_000 },
  async () => {
    const here = await startedProcess()
    await createThere(here)
    const { readFileSync } = await import('node:fs')
    const keys = JSON.parse(readFileSync(join(here.folder, 'Ashcombe.homeward-keys'), 'utf8'))
    for (const { kdf } of keys.body.slots)
      expect(kdf).toMatchObject({ memoryKiB: 131072, passes: 3, lanes: 4 })
  },
)
