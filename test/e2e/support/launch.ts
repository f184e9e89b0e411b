import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { existsSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { applicationFolder, electronProgram, node24, runAs, screenOfWorker } from './environment'
import { mainLogFile } from './mainLog'

/** How to start Homeward for one test. */
export interface LaunchOptions {
  /** Electron's userData folder; one of its own a launch, unless a test is about starting again. */
  readonly profile: string
  /** Homeward's own arguments, such as `--register=PATH`. */
  readonly args?: readonly string[]
  /** Additions to the environment. */
  readonly env?: Readonly<Record<string, string>>
  /** A packaged program, which brings its own Electron and application; left out, the one that was built. */
  readonly packaged?: string
}

/**
 * About 1 in 100 launches of the test runtime comes to nothing on a busy machine: it never paints, or it paints and
 * Playwright never gets hold of it. The next one does.
 */
const tries = 3
const launchPatienceMs = 15_000
const paintPatienceMs = 15_000

/** Starts Homeward and waits for its first paint, again if a launch comes to nothing; main's log tells of the last try alone. */
export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
  const log = mainLogFile(options.profile)
  const logged = existsSync(log) ? statSync(log).size : 0
  for (let turn = 1; turn <= tries; turn += 1) {
    if (existsSync(log)) truncateSync(log, logged)
    const app = await start(options).catch((error: Error) => {
      if (turn === tries || !error.message.includes('Timeout')) throw error
      return null
    })
    if (app && (await paints(app))) return app
    if (app) await end(app)
  }
  throw new Error(`Homeward did not paint within ${paintPatienceMs / 1000} s, ${tries} times`)
}

/** Ends Homeward the ordinary way, and by force if that takes more than ten seconds. */
export async function end(app: ElectronApplication): Promise<void> {
  const child = processOf(app)
  const gone = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await Promise.all([app.close().catch(() => undefined), gone])
  clearTimeout(impatience)
}

/** Electron's main process; Playwright itself cannot tell any more once it has ended. */
export function processOf(app: ElectronApplication): ChildProcess {
  const child = processes.get(app)
  if (!child) throw new Error('this application was not started by launch()')
  return child
}

const processes = new WeakMap<ElectronApplication, ChildProcess>()

/** The window now open; after a lock it is another one. */
export async function currentPage(app: ElectronApplication): Promise<Page> {
  const open = app.windows().find((page) => !page.isClosed())
  return open ?? app.waitForEvent('window')
}

/** The arguments and environment a launch has, for tests that start the program themselves. */
export function commandOf(options: LaunchOptions): {
  program: string
  args: string[]
  env: Record<string, string>
} {
  const electron = options.packaged ?? electronProgram
  const env: Record<string, string> = {
    ...inherited(),
    HOMEWARD_NODE: node24,
    HOMEWARD_ELECTRON: electron,
    HOMEWARD_HOME: options.profile,
    ...(screenOfWorker === null ? {} : { DISPLAY: screenOfWorker }),
    ...(runAs === null ? {} : { HOMEWARD_RUN_AS: String(runAs) }),
    ...options.env,
  }
  const args = [
    '--disable-gpu',
    `--user-data-dir=${options.profile}`,
    ...(options.packaged === undefined ? [applicationFolder] : []),
    ...(options.args ?? []),
  ]
  return { program: runAs === null ? electron : join(import.meta.dirname, 'asUser.sh'), args, env }
}

async function start(options: LaunchOptions): Promise<ElectronApplication> {
  const { program, args, env } = commandOf(options)
  // Playwright switches the sandbox off unless told otherwise.
  const app = await _electron.launch({
    executablePath: program,
    args,
    env,
    chromiumSandbox: true,
    timeout: launchPatienceMs,
  })
  processes.set(app, app.process())
  return app
}

async function paints(app: ElectronApplication): Promise<boolean> {
  const deadline = performance.now() + paintPatienceMs
  while (performance.now() < deadline) {
    const page = await currentPage(app)
    // The page may be replaced while it is asked; it is asked again.
    const entries = await page.evaluate(() => performance.getEntriesByType('paint').length).catch(() => 0)
    if (entries > 0) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
