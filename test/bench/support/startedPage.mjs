import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/**
 * A program of Electron's that was just started, and its first page. Spoken to over Chromium's own debugging port, not
 * through Playwright, which holds every application back until it has connected.
 *
 * @typedef {object} StartedPage
 * @property {number} startedAt ms since 1970
 * @property {(expression: string) => Promise<number>} whenThere waits until an expression in the page is a number
 * @property {() => Promise<void>} end
 */

const patienceMs = 20_000

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<StartedPage>}
 */
export async function startPage(program, args, env) {
  const startedAt = Date.now()
  const child = spawn(program, ['--remote-debugging-port=0', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const end = async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  try {
    const socket = new WebSocket(await pageAddress(await debuggingPort(child)))
    await once(socket, 'open')
    return { startedAt, whenThere: (expression) => whenThere(socket, expression), end }
  } catch (error) {
    await end()
    throw error
  }
}

async function debuggingPort(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const port = /^DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1]
    if (port) {
      child.stderr.resume()
      return port
    }
  }
  throw new Error('the program ended before its page was there')
}

async function pageAddress(port) {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
    const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')
    if (page) return page.webSocketDebuggerUrl
    await pause(5)
  }
  throw new Error('no page appeared within 20 s')
}

/** Asks every few milliseconds until there is an answer; one asked of a page that is just being replaced gets none. */
async function whenThere(socket, expression) {
  const deadline = Date.now() + patienceMs
  for (let id = 1; Date.now() < deadline; id += 1) {
    const value = await Promise.race([evaluate(socket, id, expression), pause(500)])
    if (typeof value === 'number') return value
    await pause(3)
  }
  throw new Error(`nothing within ${patienceMs / 1000} s: ${expression}`)
}

/** @returns {Promise<unknown>} */
function evaluate(socket, id, expression) {
  return new Promise((resolve) => {
    const listen = ({ data }) => {
      const answer = JSON.parse(data)
      if (answer.id !== id) return
      socket.removeEventListener('message', listen)
      resolve(answer.result?.result?.value)
    }
    socket.addEventListener('message', listen)
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression } }))
  })
}

/** @returns {Promise<undefined>} */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
