import { expect } from './homeward'
import type { Page } from '@playwright/test'

/** Waits until every chosen file is read: they are listed first, then read one after the other. */
export async function untilFilesAreRead(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Take away/ }).first()).toBeVisible()
  // By text: a cell has no name of its own while it holds the moving "Reading, 40 %".
  await expect(page.getByText(/^(Waiting$|Reading, )/)).toHaveCount(0, { timeout: 60_000 })
}
