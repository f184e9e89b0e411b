import type { RegisterStart, RegisterToMain } from '../../../shared/contract/processMessages'
import type { Clock } from '../clock'
import type { OpenRegister } from '../openRegister'
import type { UnexpectedLog } from '../rpc/errors'
import { ShellEvents } from './events'
import { Grants } from './grants'

export interface HostOptions {
  readonly start: RegisterStart
  readonly clock: Clock
  /** To the process that started this one; the command line's has nobody. */
  readonly tellMain: (message: RegisterToMain) => void
  readonly logUnexpected: UnexpectedLog
}

/** One register process, or one run of the command line: at most one open register, and what surrounds it. */
export class Host {
  readonly start: RegisterStart
  readonly clock: Clock
  readonly grants = new Grants()
  readonly events = new ShellEvents()
  readonly logUnexpected: UnexpectedLog
  readonly tellMain: (message: RegisterToMain) => void
  #open: OpenRegister | null = null

  constructor(options: HostOptions) {
    this.start = options.start
    this.clock = options.clock
    this.tellMain = options.tellMain
    this.logUnexpected = options.logUnexpected
  }

  /** The register, while it is unlocked. */
  get open(): OpenRegister | null {
    return this.#open
  }
}
