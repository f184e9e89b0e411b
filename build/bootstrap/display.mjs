import { spawn } from 'node:child_process'
import { NeedsPerson } from './say.mjs'

/** Whether windows have no screen to appear on. */
export function needsXvfb(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']
}

/**
 * Starts an invisible screen. `-noreset` because Xvfb otherwise starts afresh when its last window closes, and the next
 * one that opens at that moment dies; `-ac` because tests run the application as another user.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startXvfb() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-noreset', '-ac', '-nolisten', 'tcp']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const stop = () => server.kill()
    process.once('exit', stop)
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(new NeedsPerson(`Xvfb ended with code ${code} before it was ready.`)),
    )
    const ready = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    // Read to the end: Xvfb writes the number in pieces, and dies of a pipe closed on it.
    let number = ''
    ready.setEncoding('utf8').on('data', (piece) => (number += piece))
    ready.once('end', () => {
      if (!number) return
      server.unref()
      resolve({ display: `:${number.trim()}`, stop })
    })
  })
}
