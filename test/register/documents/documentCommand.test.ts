import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { cli } from '../../../build/vite/cli.mjs'
import { root } from '../../../build/bootstrap/paths.mjs'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'

/** The command line as it is shipped: both bundles side by side, on a register of made-up children. */
const built = papersFolder()
let work: string
let register: string

function homeward(...argv: string[]): { code: number | null; out: string; said: string } {
  const env = { ...process.env, HOMEWARD_PASSWORD_FILE: join(work, 'passphrase') }
  const run = spawnSync(process.execPath, [join(built.outFolder, 'cli.cjs'), ...argv], {
    env,
    encoding: 'utf8',
  })
  return { code: run.status, out: run.stdout, said: run.stderr }
}

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(built.outFolder, 'node_modules'), 'junction')
  await built.bundleWorker()
  const config = cli({ release: false })
  await build({ ...config, build: { ...config.build, outDir: built.outFolder } })
  work = mkdtempSync(join(built.outFolder, 'work-'))
  register = join(work, 'demo.homeward')
  writeFileSync(join(work, 'passphrase'), 'demo\n')
  const made = homeward(
    'demo',
    '--register',
    register,
    '--children',
    '30',
    '--episodes',
    '120',
    '--seed',
    '4',
    '--today',
    '2026-11-22',
  )
  expect(made.said).toBe('')
}, 120_000)
afterAll(() => built.remove())

test('document --return writes the signed copy and says what it wrote', async () => {
  const file = join(work, 'papers', 'return.pdf')
  const { code, out, said } = homeward(
    'document',
    '--register',
    register,
    '--return',
    '2027',
    '--out',
    file,
    '--json',
  )
  expect([code, said]).toEqual([0, ''])
  const answer = JSON.parse(out) as { file: string; pages: number; bytes: number; sha256: string }
  const bytes = readFileSync(file)
  expect(answer).toMatchObject({ file, bytes: bytes.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const { pages, text } = await openPdf(bytes)
  expect(pages).toHaveLength(answer.pages)
  expect(text).toContain('Looked-after children who were missing or away, 2026-27')
  expect(text).toContain('of the 20 rules')
})

test("document --child takes the council's identifier and writes two pages at most", async () => {
  const file = join(work, 'child.pdf')
  const { code, out } = homeward('document', '--register', register, '--child', 'ZZ566003', '--out', file)
  expect(code).toBe(0)
  expect(out).toContain(`Written: ${file}`)
  const { pages, text } = await openPdf(readFileSync(file))
  expect(pages.length).toBeLessThanOrEqual(2)
  expect(text).toContain('Identifier ZZ566003')
})

test.each([
  ['no paper named', [], 2],
  ['two papers', ['--return', '2027', '--child', 'ZZ566003'], 2],
  ['no year', ['--return', 'twenty'], 2],
  ['a year no return can be of', ['--return', '1999'], 2],
  ['a child nobody knows', ['--child', 'nobody'], 1],
])('%s: nothing is written', (_what, which, expected) => {
  const file = join(work, 'none.pdf')
  const { code, said } = homeward('document', '--register', register, ...which, '--out', file)
  expect(code).toBe(expected)
  expect(said).not.toBe('')
  expect(existsSync(file)).toBe(false)
})

test('only a .pdf is written, so that no register can be written over', () => {
  const { code } = homeward('document', '--register', register, '--return', '2027', '--out', register)
  expect(code).toBe(2)
  expect(readdirSync(work).filter((name) => name.endsWith('.part'))).toEqual([])
  expect(homeward('verify', '--register', register).code).toBe(0)
})
