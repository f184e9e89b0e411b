import { type ElectronApplication, type Page, test as base } from '@playwright/test'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder, subfolder } from './folders'
import { currentPage, end, launch } from './launch'

/** Homeward as a test holds it. */
export interface Running {
  readonly app: ElectronApplication
  /** The window at launch; after a lock ask `currentPage(app)`. */
  readonly page: Page
  /** Electron's userData folder of this launch. */
  readonly profile: string
}

/** What a test may start with. */
export interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A profile used before, to start again as the same person. */
  readonly profile?: string
}

/** Starts Homeward in folders of the test's own, and clears everything away afterwards. */
export interface Homeward {
  /** A folder that is the application's to write in, gone after the test. */
  readonly folder: string
  start(options?: StartOptions): Promise<Running>
}

/** Playwright's `test` with `homeward`; a failing test keeps main's log. */
export const test = base.extend<{ homeward: Homeward }>({
  // Playwright reads the first parameter's text and insists on braces.
  // oxlint-disable-next-line no-empty-pattern
  homeward: async ({}, provide, info) => {
    const folder = newFolder('test')
    const started: Running[] = []
    const start = async (options: StartOptions = {}): Promise<Running> => {
      const profile = options.profile ?? subfolder(folder, `profile-${started.length + 1}`)
      const app = await launch({ ...options, profile })
      const running = { app, page: await currentPage(app), profile }
      started.push(running)
      return running
    }
    await provide({ folder, start })
    for (const { app } of started) await end(app)
    if (info.status !== info.expectedStatus) {
      for (const { profile } of started) {
        const log = join(profile, 'log', 'main.log')
        if (existsSync(log)) await info.attach('main.log', { path: log })
      }
    }
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
