import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { median } from './median.mjs'

/** One paragraph about this machine, with two probes to hold absolute times against. */
export function describeMachine() {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return [
    `Machine: ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${process.platform}, Node ${process.version}`,
    `Probes: SHA-256 of 64 MB ${hashProbe().toFixed(0)} ms · write 4 kB and sync to disk ${syncProbe().toFixed(2)} ms (median of 50)`,
  ].join('\n')
}

function hashProbe() {
  const block = Buffer.alloc(64 * 2 ** 20, 1)
  const started = performance.now()
  createHash('sha256').update(block).digest()
  return performance.now() - started
}

function syncProbe() {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-probe-'))
  const file = openSync(join(folder, 'probe'), 'w')
  const block = Buffer.alloc(4096, 1)
  const times = Array.from({ length: 50 }, () => {
    const started = performance.now()
    writeSync(file, block)
    fsyncSync(file)
    return performance.now() - started
  })
  closeSync(file)
  rmSync(folder, { recursive: true, force: true })
  return median(times)
}
