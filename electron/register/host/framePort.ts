import { EventEmitter } from 'node:events'
import type { RpcPort } from '../rpc/serve'

/**
 * A page's port as the Node child sees it: main keeps the real one and passes its frames on unread. It speaks like
 * Electron's port, so that the same server answers both.
 */
export class FramePort implements RpcPort {
  readonly #emitter = new EventEmitter()
  readonly #send: (data: unknown) => void

  constructor(send: (data: unknown) => void) {
    this.#send = send
  }

  on(event: 'message' | 'close', callback: ((event: { data: unknown }) => void) | (() => void)): void {
    this.#emitter.on(event, callback)
  }

  postMessage(data: unknown): void {
    this.#send(data)
  }

  /** A frame came from the page. */
  receive(data: unknown): void {
    this.#emitter.emit('message', { data })
  }

  /** The page is gone. */
  close(): void {
    this.#emitter.emit('close')
  }
}
