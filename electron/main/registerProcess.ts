import type { MessagePortMain } from 'electron'
import type { MainToRegister, RegisterToMain } from '../../shared/contract/processMessages'
import type { Log } from './log'
import type { RegisterHost, RegisterLaunch, StartHost } from './registerHost'

/** How a register process ended. Whatever nobody asked for is a crash: a native abort can report exit code 0. */
export type RegisterEnding = 'asked' | 'crashed'

/** How long the register gets to finish or roll back the running command when it is told to stop. */
const stopPatienceMs = 2000
/** And how long when it takes a copy first; one that was killed is cleared away by the next. */
const backupPatienceMs = 30_000
/** A killed process that waits for a share the system does not let go of is left behind: its records are gone from the screen. */
const heldPatienceMs = 3_000

/**
 * The life of one register process: it starts, becomes ready, ends, and is never started again; whoever wants
 * another makes another. Both turning points are promises, so that nobody has to ask at the right moment.
 */
export class RegisterProcess {
  /** Settles when the process says it listens; never, if it ends before. */
  readonly whenReady: Promise<void>
  readonly whenGone: Promise<RegisterEnding>
  /** Gone, or killed and held by the system. */
  readonly #letGo = barrier<void>()
  readonly #host: RegisterHost
  readonly #log: Log
  #ending: RegisterEnding = 'crashed'
  #connections = 0
  #impatience: NodeJS.Timeout | undefined
  #alive = true

  /**
   * Starts the process.
   *
   * @param onMessage everything it says except that it is ready
   */
  constructor(
    startHost: StartHost,
    launch: RegisterLaunch,
    log: Log,
    onMessage: (message: RegisterToMain) => void,
  ) {
    this.#log = log
    const ready = barrier<void>()
    const gone = barrier<RegisterEnding>()
    this.whenReady = ready.reached
    this.whenGone = gone.reached
    let output = 0
    this.#host = startHost(launch, {
      onMessage: (message) => {
        if (message.type === 'ready') ready.reach()
        else if (message.type === 'backingUp')
          this.#killAfter(message.running ? backupPatienceMs : stopPatienceMs)
        else onMessage(message)
      },
      onExit: (code) => {
        this.#alive = false
        if (output > 0) log('register.outputDropped', { bytes: output })
        log(this.#ending === 'asked' ? 'register.gone' : 'register.crashed', { code: code ?? -1 })
        gone.reach(this.#ending)
        this.#letGo.reach()
      },
      onOutput: (chunk) => {
        output += chunk.length
        if (!__RELEASE__) process.stderr.write(chunk)
      },
    })
    log('register.started')
    void this.whenReady.then(() => log('register.ready', { pid: this.#host.pid() ?? -1 }))
  }

  send(message: MainToRegister): void {
    this.#host.send(message)
  }

  /** Hands the register's end of a page's port over. With nobody to take it the port closes, which the page sees. */
  connect(port: MessagePortMain): void {
    if (!this.#alive) return port.close()
    this.#connections += 1
    this.#host.connect(this.#connections, port)
    this.#log('page.connected', { connection: this.#connections })
  }

  /**
   * Asks the process to end, kills it after two seconds (more where it takes a copy first), and returns when it is gone, or
   * a little after the kill.
   */
  async stop(): Promise<void> {
    if (this.#ending === 'crashed') this.#log('register.stopAsked')
    this.#ending = 'asked'
    this.send({ type: 'stop' })
    this.#killAfter(stopPatienceMs)
    await this.#letGo.reached
    clearTimeout(this.#impatience)
  }

  /** Only while it is asked to end: a register that merely says so is not killed for it. */
  #killAfter(ms: number): void {
    if (this.#ending !== 'asked' || !this.#alive) return
    clearTimeout(this.#impatience)
    this.#impatience = setTimeout(() => {
      this.#log('register.killed')
      this.#host.kill()
      this.#impatience = setTimeout(() => this.#letGo.reach(), heldPatienceMs)
    }, ms)
  }
}

/** A promise and the hand that settles it (Promise.withResolvers does not exist in the test runtime's Node 18). */
function barrier<T>(): { readonly reached: Promise<T>; readonly reach: (value: T) => void } {
  let reach: (value: T) => void = () => {}
  const reached = new Promise<T>((resolve) => {
    reach = resolve
  })
  return { reached, reach }
}
