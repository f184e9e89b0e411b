import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a program with our terminal and waits for it; passes Ctrl+C and a request to end on to it.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function run(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    for (const signal of passedOn) process.on(signal, forward)
    const settle = (done) => {
      for (const signal of passedOn) process.off(signal, forward)
      done()
    }
    child.on('error', (error) => settle(() => reject(error)))
    child.on('exit', (code) => settle(() => resolve(code ?? 1)))
  })
}

/** @type {readonly NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * What a small program prints, or null where it is not there or failed.
 *
 * @param {string} file
 * @param {readonly string[]} args
 */
export function output(file, args) {
  const result = spawnSync(file, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return result.status === 0 ? result.stdout : null
}
