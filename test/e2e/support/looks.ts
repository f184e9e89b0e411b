import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { repository } from './environment'

const schemes = ['light', 'dark'] as const
const size = { width: 1366, height: 768 }
/** The same screen at 150 %, which many who use it have set. */
const zoomed = { width: 911, height: 512 }

/**
 * Takes the screen's picture in both colour schemes at 1366×768: screenshots/NAME-light.png and NAME-dark.png.
 */
export async function takePictures(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await setSize(app, page, size)
  await inBothSchemes(page, async (scheme) => {
    const path = join(repository, 'screenshots', `${name}-${scheme}.png`)
    // Waited for rather than stopped: Chromium 114 dies when a screenshot ends a transition that is under way.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.screenshot({ path })
  })
}

/** The same at 911×512, light: screenshots/NAME-narrow.png. Nothing may have to be moved sideways to be read. */
export async function takeNarrowPicture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await setSize(app, page, zoomed)
  const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(needed).toBeLessThanOrEqual(there ?? 0)
  await page.screenshot({ path: join(repository, 'screenshots', `${name}-narrow.png`) })
  await setSize(app, page, size)
}

async function setSize(app: ElectronApplication, page: Page, content: typeof size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, content)
  await expect
    .poll(() => page.evaluate(() => `${innerWidth}×${innerHeight}`))
    .toBe(`${content.width}×${content.height}`)
  // The pointer of an invisible screen rests in its middle and makes something there look hovered.
  await page.mouse.move(2, 2)
}

/**
 * Asserts that axe finds nothing on the screen as it is, in both colour schemes, and that no id stands twice: a label
 * would point at whichever comes first, and axe no longer says so.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  await inBothSchemes(page, async (scheme) => {
    // Legacy mode, because Electron cannot open the second page that axe would otherwise use.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${scheme}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
    )
    expect(found).toEqual([])
  })
}

async function inBothSchemes(page: Page, look: (scheme: 'light' | 'dark') => Promise<void>): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await look(colorScheme)
  }
  await page.emulateMedia({ colorScheme: null })
}
