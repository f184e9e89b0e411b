import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

test(
  'verify-copy reads a backup whole and leaves it as it was; one that is hurt or of another passphrase is refused',
  { timeout: 180_000 },
  () => {
    const file = join(temporaryFolder(), 'Ashcombe.homeward')
    run(
      testPassphrase,
      'create',
      '--register',
      file,
      '--name',
      'Ashcombe Council',
      '--person',
      'Ines Halloway',
    )
    const copy = String(JSON.parse(run(testPassphrase, 'backup', '--register', file, '--json').out).file)
    const [bytes, keys] = [readFileSync(copy), readFileSync(`${copy}-keys`)]
    const checked = run(testPassphrase, 'verify-copy', '--copy', copy, '--json')
    expect(checked.code).toBe(0)
    expect(JSON.parse(checked.out)).toMatchObject({
      council: 'Ashcombe Council',
      people: ['Ines Halloway'],
      counts: { children: 0, auditEntries: 2 },
    })
    const said = run(testPassphrase, 'verify-copy', '--copy', copy, '--as', 'Ines Halloway')
    expect(said.out).toContain('This copy of Ashcombe Council is good')
    expect([readFileSync(copy).equals(bytes), readFileSync(`${copy}-keys`).equals(keys)]).toEqual([
      true,
      true,
    ])
    expect(run('not this one at all', 'verify-copy', '--copy', copy).code).toBe(4)
    bytes[9000] = (bytes[9000] ?? 0) ^ 1
    writeFileSync(copy, bytes)
    writeFileSync(`${copy}-keys`, keys)
    expect(run(testPassphrase, 'verify-copy', '--copy', copy)).toMatchObject({ code: 3, out: '' })
    expect(run(testPassphrase, 'verify-copy').code).toBe(2)
    expect(run(testPassphrase, 'verify-copy', '--copy', `${copy}x`).code).toBe(3)
  },
)

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
  const nowhere = ['import', '--register', file, '--this', `${file}s`, '--year', '2026']
  expect(run(testPassphrase, ...nowhere)).toMatchObject({
    code: 3,
    err: expect.stringMatching(/is not there/),
  })
  writeFileSync(`${file}-keys`, '{}')
  expect(run(testPassphrase, 'verify', '--register', file).code).toBe(3)
  expect(run(testPassphrase, 'verify').code).toBe(2)
  expect(run(testPassphrase, 'verify', '--register', file, '--what').code).toBe(2)
  expect(run(testPassphrase, 'nonsense')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no command "nonsense"/),
  })
  expect(run(null)).toMatchObject({ code: 2, out: '' })
  expect(run(null, 'create', '--help')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/--name COUNCIL/),
  })
  expect(run(null, '--help')).toMatchObject({ code: 0, out: expect.stringMatching(/Exit codes/) })
})

test('npm run homeward ends as the command does', { timeout: 120_000 }, () => {
  const launcher = resolve(import.meta.dirname, '../../../build/homeward.mjs')
  const ended = (...args: string[]): number | null => spawnSync(process.execPath, [launcher, ...args]).status
  expect(ended()).toBe(2)
  expect(ended('nonsense')).toBe(2)
  expect(ended('help')).toBe(0)
})

test('a register opens by the name it was made with, with or without its ending', { timeout: 60_000 }, () => {
  const folder = temporaryFolder()
  const named = join(folder, 'Ashcombe')
  expect(run(testPassphrase, 'create', '--register', named, '--name', 'Ashcombe Council').code).toBe(0)
  expect(existsSync(`${named}.homeward`)).toBe(true)
  expect(run(testPassphrase, 'verify', '--register', named).code).toBe(0)
  const demo = ['--children', '1', '--episodes', '0', '--seed', '1']
  const made = run(null, 'demo', '--register', join(folder, 'demo'), ...demo)
  expect(made.out).toContain(`Made up 1 child and 0 episodes in ${join(folder, 'demo.homeward')}`)
  expect(run('demo', 'verify', '--register', join(folder, 'demo')).code).toBe(0)
  const long = [
    'create',
    '--register',
    join(folder, 'other'),
    '--name',
    'Ashcombe',
    '--person',
    'x'.repeat(201),
  ]
  expect(run(testPassphrase, ...long)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--person is too long/),
  })
  const blank = ['create', '--register', join(folder, 'other'), '--name', '  ']
  expect(run(testPassphrase, ...blank)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--name is needed/),
  })
})

test(
  'files that are in the register already are no error, a folder without any is',
  { timeout: 60_000 },
  () => {
    const folder = temporaryFolder()
    const file = join(folder, 'Ashcombe.homeward')
    const bring = (from: string): Ran =>
      run(testPassphrase, 'import', '--register', file, '--this', from, '--year', '2026', '--json')
    expect(run(testPassphrase, 'create', '--register', file, '--name', 'Ashcombe Council').code).toBe(0)
    writeFileSync(
      join(folder, 'missing.csv'),
      'CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,01/06/2011,M,10/06/2025,11/06/2025\n',
    )
    expect(JSON.parse(bring(folder).out)).toMatchObject({ batch: 1 })
    const again = bring(folder)
    expect(again.code).toBe(0)
    expect(JSON.parse(again.out)).toEqual({ batch: null, counts: null, unreadable: [], clashes: [] })
    expect(bring(temporaryFolder())).toMatchObject({ code: 3, out: '' })
  },
)

test('a place that cannot be written to is told of in words', { timeout: 60_000 }, () => {
  const file = join(temporaryFolder(), 'Ashcombe.homeward')
  writeFileSync(file, 'a file, not a folder')
  const synced = join(temporaryFolder(), 'OneDrive')
  const inSynced = ['create', '--register', join(synced, 'Ashcombe'), '--name', 'Ashcombe Council']
  expect(run(testPassphrase, ...inSynced)).toMatchObject({ code: 2, err: expect.stringMatching(/OneDrive/) })
  expect(existsSync(synced)).toBe(false)
  const inFile = ['create', '--register', join(file, 'in', 'it'), '--name', 'Ashcombe Council']
  expect(run(testPassphrase, ...inFile)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^This PC could not read or write the file/),
  })
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

test('--as lets it be one person only, and says who there is', { timeout: 60_000 }, () => {
  const file = join(temporaryFolder(), 'Made up.homeward')
  expect(run(null, 'demo', '--register', file, '--children', '3', '--seed', '1').code).toBe(0)
  const verify = (...as: string[]): Ran => run('demo', 'verify', '--register', file, ...as)
  expect(verify().code).toBe(0)
  expect(verify('--as', 'jo banks (made up)').code).toBe(0)
  const nobody = verify('--as', 'Nobody')
  expect(nobody.code).toBe(2)
  expect(nobody.err).toContain('Sam Taylor (made up), Priya Nair (made up), Jo Banks (made up)')
  const export_ = ['export', '--register', file, '--year', '2026', '--out', join(file, '..', 'out')]
  const refused = run('demo', ...export_, '--as', 'Priya Nair (made up)')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('a role that may do this: export returns')
})
