import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24 } from './environment'
import { giveAway } from './folders'

/** A clock of the register process that goes forward when a test says so; the page's own is Playwright's affair. */
export interface LaterClock {
  /** What `homeward.start` needs. */
  readonly env: Readonly<Record<string, string>>
  /** So much later from now on, on both of the process's clocks: time went by, nobody set anything. */
  readonly forward: (seconds: number) => void
}

/** For the test runtime alone, where the register process is a Node program that can be given a file to begin with. */
export function laterClock(folder: string): LaterClock {
  const [seconds, shim, program] = ['seconds', 'laterClock.cjs', 'node24'].map((name) => join(folder, name))
  if (seconds === undefined || shim === undefined || program === undefined) throw new Error('three names')
  writeFileSync(seconds, '0')
  writeFileSync(shim, shimOf(seconds))
  // Node looks for what it begins with from a folder it may read; the tests' own may be closed to whoever runs this.
  writeFileSync(program, `#!/bin/sh\ncd "${folder}"\nexec "${node24}" --require "${shim}" "$@"\n`)
  chmodSync(program, 0o755)
  for (const file of [seconds, shim, program]) giveAway(file)
  return { env: { HOMEWARD_NODE: program }, forward: (by) => writeFileSync(seconds, String(by)) }
}

function shimOf(file: string): string {
  return `const { readFileSync } = require('node:fs')
const later = () => Number(readFileSync(${JSON.stringify(file)}, 'utf8') || 0) * 1000
const [wall, steady] = [Date.now.bind(Date), performance.now.bind(performance)]
Date.now = () => wall() + later()
performance.now = () => steady() + later()
`
}
