import { AxeBuilder } from '@axe-core/playwright'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { join } from 'node:path'
import { repository } from './environment'

const schemes = ['light', 'dark'] as const
const size = { width: 1366, height: 768 }

/**
 * Takes the screen's picture in both colour schemes at 1366×768: screenshots/NAME-light.png and NAME-dark.png.
 */
export async function takePictures(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }, content) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(content.width, content.height)
  }, size)
  await expect
    .poll(() => page.evaluate(() => `${innerWidth}×${innerHeight}`))
    .toBe(`${size.width}×${size.height}`)
  // The pointer of an invisible screen rests in its middle and makes something there look hovered.
  await page.mouse.move(2, 2)
  await inBothSchemes(page, async (scheme) => {
    const path = join(repository, 'screenshots', `${name}-${scheme}.png`)
    // Waited for rather than stopped: Chromium 114 dies when a screenshot ends a transition that is under way.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.screenshot({ path })
  })
}

/** Asserts that axe finds nothing on the screen as it is, in both colour schemes. */
export async function expectAccessible(page: Page): Promise<void> {
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
