import { spawn } from 'node:child_process'
import { root } from '../bootstrap/paths.mjs'

/**
 * Runs one of the installed tools on this Node and keeps what it prints.
 *
 * @param {string} script path of the tool inside node_modules
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, text: string, stdout: string }>} `text` is standard output and error as they came
 */
export function tool(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [text, stdout] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, text, stdout }))
  })
}
