import { utilityProcess } from 'electron'
import { killProcess, type StartHost } from './registerHost'

/** The field: Electron's own utility process. The page's port moves into it and main is out of the path. */
export const startUtilityHost: StartHost = (launch, listeners) => {
  const child = utilityProcess.fork(launch.bundle, [], {
    serviceName: 'Homeward register',
    env: launch.environment,
    execArgv: [],
    stdio: 'pipe',
  })
  child.on('message', listeners.onMessage)
  // Also after a native abort, which has been seen to report exit code 0.
  child.once('exit', (code) => listeners.onExit(code))
  child.stdout?.on('data', listeners.onOutput)
  child.stderr?.on('data', listeners.onOutput)
  return {
    pid: () => child.pid,
    // A process, not a window: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    send: (message) => child.postMessage(message),
    connect: (connection, port) => child.postMessage({ type: 'connect', connection }, [port]),
    kill() {
      killProcess(child.pid)
      child.kill()
    },
  }
}
