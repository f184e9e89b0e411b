import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../../build/bootstrap/paths.mjs'

const folder = mkdtempSync(join(tmpdir(), 'homeward-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Found {
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
}

/** The house rules a source breaks when it stands at the path given. */
function broken(path: string, source: string): string[] {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, source)
  const program = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const args = [
    program,
    '--config',
    join(root, 'build', 'oxlint.json'),
    '--format',
    'json',
    '--no-ignore',
    file,
  ]
  let printed: string
  try {
    printed = execFileSync(process.execPath, args, { encoding: 'utf8' })
  } catch (error) {
    printed = (error as { stdout: string }).stdout
  }
  const found = JSON.parse(printed) as Found
  return found.diagnostics
    .map(({ code }) => code)
    .filter((code) => code.startsWith('house(') || code.includes('console'))
}

const clocks = ['Date.now()', 'new Date()', 'Date()', 'Temporal.Now.instant()']
for (const clock of clocks) {
  test(`${clock} is refused outside a clock file`, () => {
    const source = `export const when = ${clock}\n`
    expect(broken('shared/domain/rule.ts', source)).toEqual(['house(no-clock)'])
    expect(broken('electron/register/clock.ts', source)).toEqual([])
  })
}

test('a date made from something is allowed', () => {
  expect(broken('shared/domain/rule.ts', "export const day = new Date('2027-03-31')\n")).toEqual([])
})

for (const copy of ['serialize', 'backup', 'rekey']) {
  test(`${copy}() of a database is refused`, () => {
    const source = `export const copy = (db: { ${copy}(): void }) => db.${copy}()\n`
    expect(broken('electron/register/copy.ts', source)).toEqual(['house(no-plaintext-copy)'])
  })
}

test('methods every object has are no copies', () => {
  const source =
    'export const words = (thing: object) => thing.toString() + String(thing.hasOwnProperty("a"))\n'
  expect(broken('electron/register/words.ts', source)).toEqual([])
})

test('messages between page and main stay in the files that check the sender', () => {
  const source = "import { ipcMain } from 'electron'\nexport const channel = ipcMain\n"
  expect(broken('electron/main/other.ts', source)).toEqual(['house(no-raw-ipc)'])
  expect(broken('electron/main/ipc/port.ts', source)).toEqual([])
})

test('nothing is opened outside the window', () => {
  const source =
    "import { shell } from 'electron'\nexport const go = () => shell.openExternal('https://a.example')\n"
  expect(broken('electron/main/go.ts', source)).toEqual(['house(no-open-external)'])
})

test('the console is for tests and build scripts', () => {
  const source = "console.log('a name')\n"
  expect(broken('electron/main/say.ts', source)).toEqual(['eslint(no-console)'])
})
