import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundled } from '../../builders/childProgram'
import { temporaryFolder } from '../../builders/folder'
import { testPassphrase } from '../../builders/register'

let program = ''
beforeAll(async () => {
  program = await bundled('electron/register/cli/index.ts', 'cli')
}, 60_000)

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(passphrase: string | null, ...args: string[]): Ran {
  const folder = temporaryFolder()
  const env: NodeJS.ProcessEnv = { ...process.env, HOMEWARD_PASSWORD_FILE: '' }
  if (passphrase !== null) {
    env['HOMEWARD_PASSWORD_FILE'] = join(folder, 'passphrase')
    writeFileSync(join(folder, 'passphrase'), `${passphrase}\r\nsecond line\n`)
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
    input: '',
  })
  return { code: status, out: stdout, err: stderr }
}

test('create, verify and backup, with JSON on request', { timeout: 60_000 }, () => {
  const folder = temporaryFolder()
  const file = join(folder, 'registers', 'Ashcombe.homeward')
  const made = run(testPassphrase, 'create', '--register', file, '--name', 'Ashcombe Council', '--json')
  expect(made.code).toBe(0)
  expect(JSON.parse(made.out)).toMatchObject({
    file,
    recoveryCode: expect.stringMatching(/^(\w{4}-){6}\w{4}$/),
  })
  const verified = run(testPassphrase, 'verify', '--register', file, '--json')
  expect(verified.code).toBe(0)
  expect(JSON.parse(verified.out)).toMatchObject({
    whole: true,
    audit: { entries: 2, brokenAt: null },
    counts: { child: 0, user: 1 },
  })
  expect(run(testPassphrase, 'verify', '--register', file).out).toMatch(/unbroken: 3 entries/)
  const copied = run(testPassphrase, 'backup', '--register', file, '--json')
  expect(copied.code).toBe(0)
  expect(existsSync(JSON.parse(copied.out).file)).toBe(true)
  expect(readdirSync(join(folder, 'registers'))).toHaveLength(3)
})

test('exit codes say what was wrong', { timeout: 60_000 }, () => {
  const file = join(temporaryFolder(), 'Ashcombe.homeward')
  const create = ['create', '--register', file, '--name', 'Ashcombe Council']
  expect(run('short', ...create)).toMatchObject({ code: 2, err: expect.stringMatching(/too short/) })
  expect(run(testPassphrase, ...create).code).toBe(0)
  expect(run(testPassphrase, ...create)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/already a file/),
  })
  expect(run('not this one at all', 'verify', '--register', file).code).toBe(4)
  expect(run(testPassphrase, 'verify', '--register', `${file}x`).code).toBe(3)
  writeFileSync(`${file}-keys`, '{}')
  expect(run(testPassphrase, 'verify', '--register', file).code).toBe(3)
  expect(run(testPassphrase, 'verify').code).toBe(2)
  expect(run(testPassphrase, 'verify', '--register', file, '--what').code).toBe(2)
  expect(run(testPassphrase, 'nonsense')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no command "nonsense"/),
  })
  expect(run(null).code).toBe(2)
  expect(run(null, '--help')).toMatchObject({ code: 0, out: expect.stringMatching(/Exit codes/) })
})

test(
  'the passphrase is no argument, and without a terminal or a file nothing is asked',
  { timeout: 60_000 },
  () => {
    const file = join(temporaryFolder(), 'Ashcombe.homeward')
    expect(run(null, 'create', '--register', file, '--name', 'A', '--passphrase', testPassphrase).code).toBe(
      2,
    )
    expect(run(null, 'create', '--register', file, '--name', 'A')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/HOMEWARD_PASSWORD_FILE/),
    })
  },
)
