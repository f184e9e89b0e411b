import { fork } from 'node:child_process'
import type { MessagePortMain } from 'electron'
import type { MainToRegister, RegisterToMain } from '../../shared/contract/processMessages'
import { killProcess, type StartHost } from './registerHost'

/**
 * The test runtime: Node 24 as a child process, because this Electron's Node-API is too old for the database. A port
 * cannot move into it, so main keeps the page's ports and passes their frames on unread.
 *
 * @param node path of the Node 24 program
 */
export function nodeHost(node: string): StartHost {
  return (launch, listeners) => {
    const child = fork(launch.bundle, [], {
      execPath: node,
      execArgv: [],
      env: launch.environment,
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const ports = new Map<number, MessagePortMain>()

    let goneReported = false
    const gone = (code: number | null) => {
      if (goneReported) return
      goneReported = true
      for (const port of ports.values()) port.close()
      ports.clear()
      listeners.onExit(code)
    }
    // A process that never started says 'error' and no 'exit'; a killed one may say both.
    child.once('error', () => gone(null))
    child.once('exit', gone)

    // Sending on a closed channel throws or emits 'error' unless asked first and given somewhere to report.
    const send = (message: MainToRegister) => {
      if (child.connected) child.send(message, () => {})
    }

    child.on('message', (message: RegisterToMain) => {
      if (message.type === 'frame') ports.get(message.connection)?.postMessage(message.data)
      else listeners.onMessage(message)
    })
    child.stdout?.on('data', listeners.onOutput)
    child.stderr?.on('data', listeners.onOutput)

    return {
      pid: () => child.pid,
      send,
      connect(connection, port) {
        ports.set(connection, port)
        send({ type: 'connect', connection })
        port.on('message', (event) => send({ type: 'frame', connection, data: event.data }))
        port.once('close', () => {
          ports.delete(connection)
          send({ type: 'disconnect', connection })
        })
        port.start()
      },
      kill: () => killProcess(child.pid),
    }
  }
}
