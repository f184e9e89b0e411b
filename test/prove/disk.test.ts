import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyChain } from '../../electron/register/audit/verifyChain'
import { isWhole } from '../../electron/register/backup/checkCopy'
import { readOnly } from '../../electron/register/database/types'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { bundled, startProgram } from '../builders/childProgram'
import { newRegister, testPassphrase } from '../builders/register'
import { chance } from './support/chance'
import { figure } from './support/figures'
import { times } from './support/size'

const rounds = times({ small: 2, full: 25 })

/** The failing disk as a library, or why there is none. */
function badDisk(): { readonly library: string } | { readonly missing: string } {
  if (process.platform !== 'linux') return { missing: 'LD_PRELOAD is known on Linux only' }
  const library = join(mkdtempSync(join(tmpdir(), 'homeward-disk-')), 'badDisk.so')
  const source = join(import.meta.dirname, 'programs', 'badDisk.c')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'])
  return status === 0 ? { library } : { missing: 'this machine has no C compiler' }
}

const disk = badDisk()
const title = 'missing' in disk ? ` (${disk.missing})` : ''

interface Told {
  readonly did: string
  readonly id?: string
  readonly code?: string
}

test.skipIf('missing' in disk).each(['full', 'short', 'write', 'fsync'] as const)(
  `a disk that fails (%s) refuses in plain words, and everything answered before is whole${title}`,
  { timeout: 600_000 },
  async (how) => {
    const program = await bundled('test/prove/programs/savesProgram.ts', 'savesUntilRefused')
    const { below, seed } = chance(`disk ${how}`)
    let answered = 0
    for (let round = 0; round < rounds; round += 1) {
      const register = await newRegister()
      const child = startProgram(program, [register.file, testPassphrase], {
        LD_PRELOAD: 'library' in disk ? disk.library : '',
        HOMEWARD_DISK: how,
        HOMEWARD_DISK_AFTER: String(20 + below(400)),
      })
      const told: Told[] = []
      child.on('message', (message: Told) => void told.push(message))
      await new Promise((resolve) => child.once('exit', resolve))
      expect(told.at(0)?.did).toBe('opened')
      const refused = told.find(({ did }) => did === 'refused')
      expect(refused?.code).toBe(how === 'write' || how === 'fsync' ? 'DISK_ERROR' : 'DISK_FULL')

      const open = await unlockRegister(register.opening, testPassphrase)
      const rows = await open.db.selectFrom('child').select('id').execute()
      const there = new Set(rows.map(({ id }) => id))
      const saved = told.filter(({ did }) => did === 'saved')
      expect(saved.filter(({ id }) => !there.has(id ?? ''))).toEqual([])
      expect(isWhole(open.connection)).toBe(true)
      expect(await verifyChain(readOnly(open.db), open.session.registerId)).toMatchObject({ ok: true })
      await open.close()
      answered += saved.length
    }
    figure(
      'disk',
      `${how}: failures; saves answered before, lost`,
      `${rounds}; ${answered}, 0 (seed ${seed})`,
    )
  },
)
