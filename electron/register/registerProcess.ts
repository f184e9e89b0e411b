import type { HeldDraft, MainToRegister, RegisterStart } from '../../shared/contract/processMessages'
import type { Host } from './host/host'
import { FramePort } from './host/framePort'
import type { Parent } from './host/parent'
import type { RpcPort, Serve } from './rpc/serve'

/** A host and the function that serves its ports, made once main has said how this run was started. */
export interface Running {
  readonly host: Host
  readonly serve: Serve
}

/**
 * Listens to main for as long as this process lives: start, pages that come and go, answers of dialogs, lock, stop.
 *
 * @param run makes the host
 * @param exit ends the process
 */
export class RegisterProcess {
  readonly #parent: Parent
  readonly #run: (start: RegisterStart, held: readonly HeldDraft[]) => Running
  readonly #exit: (code: number) => void
  readonly #frames = new Map<number, FramePort>()
  #running: Running | null = null
  #stopping = false
  /** The PC falls asleep: there is no time for a copy. */
  #falling = false

  constructor(
    parent: Parent,
    run: (start: RegisterStart, held: readonly HeldDraft[]) => Running,
    exit: (code: number) => void,
  ) {
    this.#parent = parent
    this.#run = run
    this.#exit = exit
  }

  listen(): void {
    this.#parent.listen((message, port) => this.#receive(message, port))
    this.#parent.onGone(() => this.#stop())
    this.#parent.tell({ type: 'ready' })
  }

  #receive(message: MainToRegister, port: RpcPort | null): void {
    switch (message.type) {
      case 'start':
        this.#running ??= this.#run(message.start, message.held)
        return
      case 'connect':
        return this.#connect(message.connection, port)
      case 'disconnect':
        this.#frames.get(message.connection)?.close()
        this.#frames.delete(message.connection)
        return
      case 'frame':
        this.#frames.get(message.connection)?.receive(message.data)
        return
      case 'dialogAnswer':
        this.#running?.host.dialogs.answer(message.request, message.path)
        return
      case 'lockSoon':
        this.#falling = message.reason === 'suspend'
        this.#running?.host.events.send({ kind: 'flushDrafts', reason: message.reason })
        return
      case 'stop':
        this.#stop()
    }
  }

  /** A port of its own in the utility process; frames through main in the Node child. */
  #connect(connection: number, moved: RpcPort | null): void {
    if (moved !== null) {
      this.#running?.serve(moved)
      return
    }
    const port = new FramePort((data) => this.#parent.tell({ type: 'frame', connection, data }))
    this.#frames.set(connection, port)
    this.#running?.serve(port)
  }

  /** Asked by main, or because main is gone; twice is once. */
  #stop(): void {
    if (this.#stopping) return
    this.#stopping = true
    void this.#closeAndExit()
  }

  /**
   * Cancels what runs for the pages, takes a copy if one is due, lets a short command finish, closes the file and ends.
   */
  async #closeAndExit(): Promise<void> {
    for (const port of this.#frames.values()) port.close()
    this.#frames.clear()
    try {
      const tell = (running: boolean) => this.#parent.tell({ type: 'backingUp', running })
      if (!this.#falling) await this.#running?.host.backUpAtLock(() => tell(true))
      // A thread that waits for a share keeps the process from ending by itself: main ends it, and soon.
      tell(false)
      await this.#running?.host.close()
      this.#exit(0)
    } catch (error) {
      this.#running?.host.logUnexpected('stop', error)
      this.#exit(1)
    }
  }
}
