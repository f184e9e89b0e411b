import type { MainToRegister, RegisterToMain } from '../../../shared/contract/processMessages'
import type { RpcPort } from '../rpc/serve'

/** A message from main, with the port that came along, if one did. */
export type FromMain = (message: MainToRegister, port: RpcPort | null) => void

/** The process that started this one, however it did. */
export interface Parent {
  tell(message: RegisterToMain): void
  listen(onMessage: FromMain): void
  /** Called when it is gone; this process must not outlive it. */
  onGone(callback: () => void): void
}

/** Electron's port inside a utility process. Declared here because the register knows nothing of Electron. */
interface UtilityPort {
  on(event: 'message', listener: (event: { data: MainToRegister; ports: StartablePort[] }) => void): void
  postMessage(message: RegisterToMain): void
}

interface StartablePort extends RpcPort {
  start(): void
}

/** Utility process in the field, child of Node in the test runtime. @throws when it is neither */
export function findParent(): Parent {
  const utility = (process as { parentPort?: UtilityPort }).parentPort
  if (utility !== undefined && utility !== null) return utilityParent(utility)
  if (process.send !== undefined) return nodeParent()
  throw new Error('The register process is started by Homeward, not by hand')
}

function utilityParent(port: UtilityPort): Parent {
  return {
    // A process, not a window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (message) => port.postMessage(message),
    listen: (onMessage) =>
      port.on('message', ({ data, ports }) => {
        const [moved] = ports
        onMessage(data, moved ?? null)
        moved?.start()
      }),
    // Electron ends its utility processes itself.
    onGone: () => undefined,
  }
}

function nodeParent(): Parent {
  return {
    // Sending on a closed channel throws unless asked first and given somewhere to report.
    tell: (message) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
    },
    listen: (onMessage) => {
      process.on('message', (message) => onMessage(message as MainToRegister, null))
    },
    onGone: (callback) => {
      process.on('disconnect', callback)
    },
  }
}
