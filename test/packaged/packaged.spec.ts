import { expect, test } from '@playwright/test'
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installedElectron } from '../../build/bootstrap/electron/official.mjs'
import { packagedFolder, packagedProgram } from '../../build/package/contents.mjs'
import { wrongFuses } from '../../build/package/fuses.mjs'
import { filesHolding } from '../builders/bytes'
import { demoRegister } from '../e2e/support/demo'
import { repository } from '../e2e/support/environment'
import { newFolder, subfolder } from '../e2e/support/folders'
import { commandOf, currentPage, end, launch } from '../e2e/support/launch'
import { newChildMissing, unlockAs } from '../e2e/support/recording'
import { lock } from '../e2e/support/register'

const run = promisify(execFile)

let folder = ''
let program = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = newFolder('packaged')
  chmodSync(folder, 0o755)
  const output = join(folder, 'dist')
  // Ends with 1 where the package holds what it must not, lacks what it must hold, or a fuse stands wrong.
  await run(process.execPath, ['build/package.mjs', '--flavour', 'test', '--out', output], {
    cwd: repository,
  })
  program = packagedProgram(packagedFolder(output))
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the packaged application paints, and its register process listens', async () => {
  const { program: file, args, env } = commandOf({ profile: subfolder(folder, 'smoke'), packaged: program })
  const { stdout } = await run(file, [...args, '--smoke'], { env })
  expect(stdout).toContain('first paint')
})

test('it runs from its archive alone, and says that it is not the real thing', async () => {
  const app = await launch({ profile: subfolder(folder, 'window'), packaged: program })
  try {
    const page = await currentPage(app)
    await expect(page.locator('h1').first()).toBeVisible()
    const facts = await app.evaluate(({ app: running, BrowserWindow }) => ({
      packaged: running.isPackaged,
      path: running.getAppPath(),
      title: BrowserWindow.getAllWindows()[0]?.getTitle(),
      nodeApi: Number(process.versions['napi']),
    }))
    expect(facts.packaged).toBe(true)
    expect(facts.path).toMatch(/app\.asar$/)
    expect(facts.title).toContain(facts.nodeApi < 10 ? 'TEST RUNTIME' : 'Homeward')
  } finally {
    await end(app)
  }
})

test('the fuses of the program, read back, are those of a release but for the inspector that tests need', async () => {
  const unpacked = packagedFolder(join(folder, 'dist'))
  const target = process.platform === 'darwin' ? join(unpacked, '..') : packagedProgram(unpacked)
  expect(await wrongFuses(target, 'test')).toEqual([])
  expect(await wrongFuses(target, 'release')).toEqual([
    'fuse EnableNodeCliInspectArguments is on and must be off',
  ])
})

test('a rare name typed in the packaged application is in no file of its own, its profile or its temporary folder', async () => {
  const rare = ['Quill', 'feather'].join('')
  const inUse = subfolder(folder, 'in use')
  const temporary = subfolder(inUse, 'tmp')
  const app = await launch({
    profile: subfolder(inUse, 'profile'),
    packaged: program,
    args: [`--register=${demoRegister(inUse, 12)}`],
    env: { TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  })
  try {
    const page = await currentPage(app)
    await unlockAs(page, 'administrator')
    await newChildMissing(page, `Zephyrine ${rare}`)
    await page.getByLabel('Police reference').fill(rare)
    await expect(page.getByText(/^Saved draft/)).toBeVisible({ timeout: 20_000 })
    expect(filesHolding(inUse, rare), 'while it runs').toEqual([])
    await expect(await lock(app, page)).toHaveTitle(/Homeward/)
    expect(filesHolding(inUse, rare), 'after the lock').toEqual([])
  } finally {
    await end(app)
  }
  // Once, and last: the package is 230 MB to read.
  expect(filesHolding(folder, rare), 'after the end, and in the package').toEqual([])
})

test('resources hold the archive and nothing Electron would take before it', () => {
  expect(readdirSync(join(packagedFolder(join(folder, 'dist')), 'resources')).toSorted()).toEqual([
    'app.asar',
    'app.asar.unpacked',
  ])
})

test('a release is never built on the test runtime', async () => {
  test.skip(installedElectron() !== null, 'the pinned Electron is here')
  const refused = run(process.execPath, ['build/package.mjs', '--out', join(folder, 'release')], {
    cwd: repository,
  })
  await expect(refused).rejects.toMatchObject({ code: 2 })
  expect(existsSync(join(folder, 'release'))).toBe(false)
})
