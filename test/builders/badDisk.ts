import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a failing disk does with what is written to it. */
export const diskFailures = ['full', 'short', 'write', 'fsync', 'readonly'] as const
export type DiskFailure = (typeof diskFailures)[number]

/**
 * The failing disk for LD_PRELOAD, readable by everybody; empty where there is none, with the reason.
 *
 * @param whenDone told what takes it away again once it is needed no more
 */
export function badDisk(whenDone: (remove: () => void) => void): {
  readonly preload: string
  readonly missing: string | null
} {
  if (process.platform !== 'linux') return { preload: '', missing: 'LD_PRELOAD is known on Linux only' }
  const folder = mkdtempSync(join(tmpdir(), 'homeward-disk-'))
  whenDone(() => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const preload = join(folder, 'badDisk.so')
  const source = join(import.meta.dirname, '..', 'prove', 'programs', 'badDisk.c')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', preload, source, '-ldl'])
  return status === 0
    ? { preload, missing: null }
    : { preload: '', missing: 'this machine has no C compiler' }
}
