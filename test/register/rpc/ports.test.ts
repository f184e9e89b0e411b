import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { read } from '../../../shared/contract/base'
import { FramePort } from '../../../electron/register/host/framePort'
import { assemble } from '../../../electron/register/rpc/assemble'
import { hostCall } from '../../../electron/register/rpc/handlers'
import { servePorts, type RpcPort } from '../../../electron/register/rpc/serve'
import { temporaryFolder } from '../../builders/folder'
import { newHost } from '../../builders/host'

const aborted: string[] = []

const calls = {
  bytes: read('anyone').output(z.instanceof(Blob)),
  wait: read('anyone').output(z.object({})),
}

const router = assemble(calls, {
  bytes: hostCall(calls.bytes, async () => new File([new Uint8Array([37, 80, 68, 70])], 'paper.pdf')),
  wait: hostCall(calls.wait, async ({ signal }) => {
    await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
    aborted.push('wait')
    return {}
  }),
})

type Client = ContractRouterClient<typeof calls>

/** Through frames, as main relays them to the Node child. */
function overFrames(): { client: Client; close: () => void } {
  const { host } = newHost(temporaryFolder())
  const page = new EventEmitter()
  const port = new FramePort((data) => setImmediate(() => page.emit('message', { data })))
  servePorts(router, host)(port)
  const link = new RPCLink({
    port: {
      on: (event: string, callback: (value: unknown) => void) => page.on(event, callback),
      postMessage: (data: unknown) => setImmediate(() => port.receive(data)),
    } as never,
  })
  return { client: createORPCClient(link), close: () => port.close() }
}

/** Over a real port, as in the utility process. */
function overPort(): { client: Client; close: () => void } {
  const { host } = newHost(temporaryFolder())
  const { port1, port2 } = new MessageChannel()
  const asElectron: RpcPort = {
    on: (event: string, callback: (value: { data: unknown }) => void) =>
      void port1.on(event, (data: unknown) => callback({ data })),
    postMessage: (data) => port1.postMessage(data),
  }
  servePorts(router, host)(asElectron)
  onTestFinished(() => port2.close())
  return { client: createORPCClient(new RPCLink({ port: port2 })), close: () => port2.close() }
}

test.each([
  ['frames relayed by main', overFrames],
  ['a port of its own', overPort],
])('bytes come whole over %s', async (_name, connect) => {
  const { client } = connect()
  const paper = await client.bytes()
  expect(Buffer.from(await paper.arrayBuffer()).toString('latin1')).toBe('%PDF')
})

test.each([
  ['frames relayed by main', overFrames],
  ['a port of its own', overPort],
])('a page that goes cancels what still runs for it, over %s', async (_name, connect) => {
  aborted.length = 0
  const { client, close } = connect()
  const waiting = client.wait().catch(() => undefined)
  await client.bytes()
  close()
  await expect.poll(() => aborted).toEqual(['wait'])
  void waiting
})

test('a call that the person cancels stops', async () => {
  aborted.length = 0
  const { client } = overPort()
  const cancel = new AbortController()
  const waiting = client.wait(undefined, { signal: cancel.signal })
  await client.bytes()
  cancel.abort()
  await expect(waiting).rejects.toThrow()
  await expect.poll(() => aborted).toEqual(['wait'])
})
