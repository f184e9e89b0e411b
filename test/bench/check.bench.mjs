/**
 * `check` on 100,000 missing rows with their header and episodes: the whole process from start to exit, and its peak
 * memory, against a process that reads the same files with csv-parse and does nothing else, turn by turn in one run.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../../build/bench/median.mjs'
import { printFigures } from '../../build/bench/table.mjs'
import { writeReturnFiles, year } from './returnFiles.mjs'

const rounds = 7
const size = { children: 15_000, episodes: 27_000, missing: 100_000 }
const limits = { seconds: 1.5, megabytes: 300 }

const { HOMEWARD_ROOT: root = join(import.meta.dirname, '..', '..') } = process.env
const folder = mkdtempSync(join(tmpdir(), 'homeward-check-'))
try {
  const thisYear = join(folder, 'this')
  const lastYear = join(folder, 'last')
  const { files, bytes } = writeReturnFiles(thisYear, size)
  writeReturnFiles(lastYear, { ...size, missing: 1000, seed: 902 })
  const answer = join(folder, 'answer.json')
  const args = ['check', '--this', thisYear, '--last', lastYear, '--year', String(year), '--json', answer]

  const runs = { check: [], throughNpm: [], peer: [] }
  // The first round of each fills the page cache and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const check = await measure(process.execPath, [join(root, 'out', 'cli.cjs'), ...args], 1)
    const throughNpm = await measure('npm', ['run', '--silent', 'homeward', '--', ...args], 1)
    const peer = await measure(
      process.execPath,
      [join(import.meta.dirname, 'readWithCsvParse.mjs'), ...files],
      0,
    )
    if (round === 0) continue
    runs.check.push(check)
    runs.throughNpm.push(throughNpm)
    runs.peer.push(peer)
  }
  if (statSync(answer).size === 0) throw new Error('check wrote no answer')
  report(bytes, runs)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Runs a program to its end.
 *
 * @returns {Promise<{ seconds: number, megabytes: number }>} wall time and peak memory of the process itself
 */
function measure(program, args, expectedCode) {
  const isNode = program === process.execPath
  const preload = isNode ? ['--require', join(import.meta.dirname, 'peakMemory.cjs')] : []
  return new Promise((resolve, reject) => {
    let peak = ''
    const started = performance.now()
    const child = spawn(program, [...preload, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', isNode ? 'pipe' : 'ignore'],
    })
    if (isNode) child.stdio[3].on('data', (text) => (peak += text))
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000
      if (code === expectedCode) resolve({ seconds, megabytes: Number(peak) / 1024 })
      else reject(new Error(`${program} ${args[0]} ended with ${code}`))
    })
  })
}

function report(bytes, { check, throughNpm, peer }) {
  const middle = (all, what) => median(all.map((one) => one[what]))
  const seconds = {
    check: middle(check, 'seconds'),
    npm: middle(throughNpm, 'seconds'),
    peer: middle(peer, 'seconds'),
  }
  const memory = { check: middle(check, 'megabytes'), peer: middle(peer, 'megabytes') }
  const timePeer = `csv-parse alone ${seconds.peer.toFixed(2)} s`
  printFigures(
    `check, 100,000 missing rows (${(bytes / 1e6).toFixed(1)} MB in three files), median of ${rounds}`,
    [
      {
        what: 'whole process',
        measured: `${seconds.check.toFixed(2)} s`,
        ratio: seconds.check / seconds.peer,
        peer: timePeer,
        wanted: `< ${limits.seconds} s`,
        met: seconds.check < limits.seconds,
      },
      {
        what: 'the same through npm run',
        measured: `${seconds.npm.toFixed(2)} s`,
        ratio: seconds.npm / seconds.peer,
        peer: timePeer,
      },
      {
        what: 'peak memory',
        measured: `${memory.check.toFixed(0)} MB`,
        ratio: memory.check / memory.peer,
        peer: `csv-parse alone ${memory.peer.toFixed(0)} MB`,
        wanted: `< ${limits.megabytes} MB`,
        met: memory.check < limits.megabytes,
      },
    ],
  )
}
