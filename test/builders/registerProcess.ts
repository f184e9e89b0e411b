import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Contract } from '../../shared/contract'
import type { HeldDraft, MainToRegister, RegisterToMain } from '../../shared/contract/processMessages'
import { bundled } from './childProgram'
import { temporaryFolder } from './folder'
import { testPassphrase } from './register'

/** The real register process as a child, with a test in the place of main and page. */
export interface StartedProcess {
  readonly child: ChildProcess
  readonly client: ContractRouterClient<Contract>
  readonly folder: string
  readonly heard: RegisterToMain[]
  readonly gone: Promise<number | null>
  send(message: MainToRegister): void
  /** What the page's port sent, as it was sent. */
  readonly frames: readonly unknown[]
}

export interface StartedOptions {
  /** Drops what it says of errors nobody foresaw, where they are asked for. */
  readonly quiet?: boolean
  /** Where a process before worked. */
  readonly folder?: string
  /** What main holds of unsaved work. */
  readonly held?: readonly HeldDraft[]
  /** What it is told beside this environment. */
  readonly env?: Readonly<Record<string, string>>
}

/** The real register process as the test runtime starts it, with this test in the place of main and page. */
export async function startedProcess(options: StartedOptions = {}): Promise<StartedProcess> {
  const { quiet = false, folder = temporaryFolder(), held = [], env = {} } = options
  const program = await bundled('electron/register/index.ts', 'registerProcess')
  mkdirSync(join(folder, 'profile'), { recursive: true })
  const child = fork(program, [], {
    serialization: 'advanced',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', quiet ? 'ignore' : 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const page = new EventEmitter()
  const heard: RegisterToMain[] = []
  const frames: unknown[] = []
  const send = (message: MainToRegister): void => void child.send(message, () => undefined)
  child.on('message', (message: RegisterToMain) => {
    if (message.type === 'frame') page.emit('message', { data: message.data })
    else heard.push(message)
    if (message.type === 'dialog') send({ type: 'dialogAnswer', request: message.request, path: folder })
  })
  const profileFolder = join(folder, 'profile')
  const outFolder = join(import.meta.dirname, '../../out')
  const start = {
    profileFolder,
    appVersion: '1',
    registerPath: null,
    demo: false,
    runtimeNotice: null,
    outFolder,
  }
  send({ type: 'start', start, held })
  send({ type: 'connect', connection: 1 })
  const port = {
    on: (event: string, callback: (value: unknown) => void) => page.on(event, callback),
    postMessage: (data: unknown) => {
      frames.push(data)
      send({ type: 'frame', connection: 1, data })
    },
  }
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port as never }))
  return { child, client, folder, heard, gone, send, frames }
}

/** Creates a register through its calls; it lies in the folder of the process. */
export async function createThere({ client }: StartedProcess): Promise<void> {
  const grant = await client.shell.choose({ purpose: 'registerFolder' })
  await client.register.create({
    council: 'Ashcombe Council',
    fileName: 'Ashcombe',
    folder: { from: 'grant', grant: grant?.grant ?? '' },
    yourName: 'Ines Halloway',
    passphrase: testPassphrase,
  })
}
