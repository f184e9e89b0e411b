import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Host } from '../host/host'
import type { RpcContext } from './dispatch'

/** What oRPC asks of a port: Electron's own, or the frames main passes on. */
export interface RpcPort {
  on(event: 'message', callback: (event: { data: unknown }) => void): void
  on(event: 'close', callback: () => void): void
  postMessage(data: unknown): void
}

/** Answers every call that comes through a port, until it closes; what still runs for it is then cancelled. */
export type Serve = (port: RpcPort) => void

/** Makes the function that serves ports. */
export function servePorts(router: AnyRouter, host: Host): Serve {
  const handler = new RPCHandler<RpcContext>(router)
  return (port) => {
    host.pageArrived()
    handler.upgrade(port, { context: { host } })
  }
}
