import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { goTo, heading, startUnlocked, moreSettings } from './support/recording'

test('the council’s logo is chosen, looked at, put on papers and taken off again', async ({ homeward }) => {
  test.slow()
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Settings')
  await expect(heading(page, 'Settings')).toBeVisible()
  await moreSettings(page)
  const section = page.locator('#logo')
  await expect(section.getByText('No logo yet.')).toBeVisible()
  const file = section.locator('input[type=file]')
  await file.setInputFiles({
    name: 'crest.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg onload="alert(1)"></svg>'),
  })
  await expect(section.getByText('This file cannot be the logo')).toBeVisible()
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 180
    const context = canvas.getContext('2d')
    if (context === null) return ''
    context.fillStyle = '#0b5a5a'
    context.fillRect(20, 20, 140, 140)
    context.font = 'bold 72px sans-serif'
    context.fillText('Ashcombe', 190, 115)
    return canvas.toDataURL().split(',')[1] ?? ''
  })
  await file.setInputFiles({ name: 'crest.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
  await expect(section.getByText('Not kept yet')).toBeVisible()
  await section.getByRole('button', { name: 'Put it on papers' }).click()
  await expect(section.getByText('On the first page of papers')).toBeVisible()
  await section.scrollIntoViewIfNeeded()
  await takePictures(app, page, 'settings-logo')
  await expectAccessible(page)

  await goTo(page, 'Returns')
  await page.getByRole('button', { name: 'Open 2026-27' }).click()
  await page.getByRole('button', { name: 'Statutory return (PDF)' }).click()
  await expect(page.getByText(/^Page 1 of \d+$/)).toBeVisible({ timeout: 30_000 })
  await takePictures(app, page, 'return-paper-logo')

  await goTo(page, 'Settings')
  await moreSettings(page)
  await section.getByRole('button', { name: 'Take the logo off papers' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('The council has a new one')
  await dialog.getByRole('button', { name: 'Take the logo off papers' }).click()
  await expect(section.getByText('No logo yet.')).toBeVisible()
})
