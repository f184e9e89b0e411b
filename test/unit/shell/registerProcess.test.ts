import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LogEvent } from '../../../electron/main/log'
import { nodeHost } from '../../../electron/main/nodeHost'
import { RegisterProcess } from '../../../electron/main/registerProcess'
import type { RegisterToMain } from '../../../shared/contract/processMessages'

let folder: string
let running: RegisterProcess[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-process-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((register) => register.stop()))
  rmSync(folder, { recursive: true, force: true })
})

/** Starts a real child process that runs these lines. */
function start(lines: string, node = process.execPath) {
  const bundle = join(folder, 'bundle.cjs')
  writeFileSync(bundle, lines)
  const events: LogEvent[] = []
  const heard: RegisterToMain[] = []
  const register = new RegisterProcess(
    nodeHost(node),
    { bundle, environment: {} },
    (event) => events.push(event),
    (message) => heard.push(message),
  )
  running.push(register)
  return { register, events, heard }
}

const listens = `process.on('message', () => {}); process.send({ type: 'ready' });`
const stopsWhenAsked = `process.on('message', (m) => { if (m.type === 'stop') process.exit(7) }); process.send({ type: 'ready' });`

test('ready once it says so, gone as asked whatever its exit code', async () => {
  const { register, events } = start(stopsWhenAsked)
  await register.whenReady
  await register.stop()
  expect(await register.whenGone).toBe('asked')
  expect(events).toEqual(['register.started', 'register.ready', 'register.stopAsked', 'register.gone'])
})

test.each([0, 1])('an end nobody asked for is a crash, with exit code %i too', async (code) => {
  const { register, events } = start(`process.exit(${code})`)
  expect(await register.whenGone).toBe('crashed')
  expect(events).toContain('register.crashed')
})

test('a program that does not exist is a crash', async () => {
  const { register } = start('', join(folder, 'no such program'))
  expect(await register.whenGone).toBe('crashed')
})

test('one that does not stop is killed', async () => {
  const { register, events } = start(listens)
  await register.whenReady
  await register.stop()
  expect(await register.whenGone).toBe('asked')
  expect(events).toContain('register.killed')
})

test(
  'one that was killed and that the system does not let go of keeps no lock waiting',
  { timeout: 20_000 },
  async () => {
    const events: LogEvent[] = []
    const held = { pid: () => 1, send: () => {}, connect: () => {}, kill: () => {} }
    const register = new RegisterProcess(
      () => held,
      { bundle: '', environment: {} },
      (event) => events.push(event),
      () => {},
    )
    await register.stop()
    expect(events).toEqual(['register.started', 'register.stopAsked', 'register.killed'])
  },
)

test('stopping twice, sending to and connecting with one that is gone are harmless', async () => {
  const { register } = start(stopsWhenAsked)
  await register.whenReady
  await Promise.all([register.stop(), register.stop()])
  register.send({ type: 'stop' })
  await register.stop()
  expect(await register.whenGone).toBe('asked')
})

test('what it says reaches main, what it prints does not', async () => {
  const { register, events, heard } = start(
    `process.stdout.write('Amira'); process.send({ type: 'opened', title: 'Ashcombe Council' }); ${stopsWhenAsked}`,
  )
  await register.whenReady
  await register.stop()
  expect(heard).toEqual([{ type: 'opened', title: 'Ashcombe Council' }])
  expect(events).toContain('register.outputDropped')
})
