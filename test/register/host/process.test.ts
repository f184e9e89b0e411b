import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Contract } from '../../../shared/contract'
import type { MainToRegister, RegisterToMain } from '../../../shared/contract/processMessages'
import { bundled } from '../../builders/childProgram'
import { temporaryFolder } from '../../builders/folder'
import { refusal } from '../../builders/refusal'
import { testPassphrase } from '../../builders/register'

interface Started {
  readonly child: ChildProcess
  readonly client: ContractRouterClient<Contract>
  readonly folder: string
  readonly heard: RegisterToMain[]
  readonly gone: Promise<number | null>
  send(message: MainToRegister): void
}

/** The real register process as the test runtime starts it, with this test in the place of main and page. */
async function started(): Promise<Started> {
  const program = await bundled('electron/register/index.ts', 'registerProcess')
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'profile'))
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const page = new EventEmitter()
  const heard: RegisterToMain[] = []
  const send = (message: MainToRegister): void => void child.send(message, () => undefined)
  child.on('message', (message: RegisterToMain) => {
    if (message.type === 'frame') page.emit('message', { data: message.data })
    else heard.push(message)
    if (message.type === 'dialog') send({ type: 'dialogAnswer', request: message.request, path: folder })
  })
  const profileFolder = join(folder, 'profile')
  const outFolder = join(import.meta.dirname, '../../../out')
  const start = {
    profileFolder,
    appVersion: '1',
    registerPath: null,
    demo: false,
    runtimeNotice: null,
    outFolder,
  }
  send({ type: 'start', start })
  send({ type: 'connect', connection: 1 })
  const port = {
    on: (event: string, callback: (value: unknown) => void) => page.on(event, callback),
    postMessage: (data: unknown) => send({ type: 'frame', connection: 1, data }),
  }
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port as never }))
  return { child, client, folder, heard, gone, send }
}

async function create({ client }: Started): Promise<void> {
  const grant = await client.shell.choose({ purpose: 'registerFolder' })
  await client.register.create({
    council: 'Ashcombe Council',
    fileName: 'Ashcombe',
    folder: { from: 'grant', grant: grant?.grant ?? '' },
    yourName: 'Ines Halloway',
    passphrase: testPassphrase,
  })
}

test(
  'from the first message to a register that is created, written and locked',
  { timeout: 60_000 },
  async () => {
    const here = await started()
    expect(await here.client.shell.environment()).toMatchObject({ unlocked: false, appVersion: '1' })
    expect(here.heard[0]).toEqual({ type: 'ready' })
    await refusal('LOCKED', here.client.settings.get())
    await create(here)
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
  const here = await started()
  await create(here)
  here.child.disconnect()
  expect(await here.gone).toBe(0)
  expect(readdirSync(here.folder)).not.toContain('Ashcombe.homeward-wal')
})

test(
  'real slots cost what they should: 128 MiB, written into the key file',
  { timeout: 60_000 },
  async () => {
    const here = await started()
    await create(here)
    const { readFileSync } = await import('node:fs')
    const keys = JSON.parse(readFileSync(join(here.folder, 'Ashcombe.homeward-keys'), 'utf8'))
    for (const { kdf } of keys.body.slots)
      expect(kdf).toMatchObject({ memoryKiB: 131072, passes: 3, lanes: 4 })
  },
)
