import type { MessagePortMain } from 'electron'
import type { MainToRegister, RegisterToMain } from '../../shared/contract/processMessages'

/** What a host needs to start the register process. */
export interface RegisterLaunch {
  /** out/register.cjs */
  readonly bundle: string
  readonly environment: Record<string, string>
}

/** What a host reports. `onExit` comes exactly once, whatever happened, also when nothing could be started. */
export interface RegisterListeners {
  readonly onMessage: (message: RegisterToMain) => void
  readonly onExit: (code: number | null) => void
  /** Something was printed; the text itself may hold names and goes nowhere in a release. */
  readonly onOutput: (chunk: Buffer) => void
}

/**
 * One running register process, however it was started. Sending to a process that is gone does nothing: its exit is
 * what counts, and it is reported once.
 */
export interface RegisterHost {
  pid(): number | undefined
  send(message: MainToRegister): void
  /** Hands over the register's end of a page's port. */
  connect(connection: number, port: MessagePortMain): void
  /** Ends the process at once, without asking it. */
  kill(): void
}

/** Starts a process and starts listening to it. */
export type StartHost = (launch: RegisterLaunch, listeners: RegisterListeners) => RegisterHost

/** SIGKILL by number: a hung utility process may not act on SIGTERM. */
export function killProcess(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
