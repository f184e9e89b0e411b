import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundled } from '../../builders/childProgram'
import { temporaryFolder } from '../../builders/folder'
import { testPassphrase } from '../../builders/register'

let program = ''
beforeAll(async () => {
  program = await bundled('electron/register/cli/index.ts', 'cli-two-machines')
}, 60_000)

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', '903', 'sector-fake-903')

/** A PC as far as a file can depend on one: its time zone, its language, the order in which rows were brought in. */
interface Machine {
  readonly TZ: string
  readonly LC_ALL: string
  readonly reversed: boolean
}

function run(machine: Machine, folder: string, ...args: string[]): void {
  const passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, testPassphrase)
  const { TZ, LC_ALL } = machine
  const env = { ...process.env, HOMEWARD_PASSWORD_FILE: passphrase, TZ, LC_ALL, LANG: LC_ALL }
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`)
}

/** Brings the council's files into a new register and exports the year again. */
function exported(machine: Machine): Buffer {
  const folder = temporaryFolder()
  const file = join(folder, 'register', 'Ashcombe.homeward')
  const files = join(folder, 'files')
  mkdirSync(files)
  for (const name of ['header.csv', 'episodes.csv', 'missing.csv']) {
    if (!machine.reversed) copyFileSync(join(fixtures, name), join(files, name))
    else writeFileSync(join(files, name), reversed(readFileSync(join(fixtures, name), 'utf8')))
  }
  const register = ['--register', file]
  run(machine, folder, 'create', ...register, '--name', 'Ashcombe Council')
  run(machine, folder, 'import', ...register, '--this', files, '--year', '2018')
  run(machine, folder, 'export', ...register, '--year', '2018', '--out', join(folder, 'out'))
  return readFileSync(join(folder, 'out', 'missing.csv'))
}

function reversed(text: string): string {
  const [heading = '', ...rows] = text.trim().split(/\r?\n/)
  return [heading, ...rows.toReversed(), ''].join('\r\n')
}

test(
  'two PCs of other time zones, languages and order of work write the same bytes',
  { timeout: 120_000 },
  () => {
    const here = exported({ TZ: 'Europe/London', LC_ALL: 'en_GB.UTF-8', reversed: false })
    const there = exported({ TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', reversed: true })
    expect(here.toString('utf8').split('\r\n')).toHaveLength(45)
    expect(there.equals(here)).toBe(true)
    const farWest = exported({ TZ: 'America/Adak', LC_ALL: 'de_DE.UTF-8', reversed: true })
    expect(farWest.equals(here)).toBe(true)
  },
)
