import { expect, test } from './support/homeward'
import { expectAccessible, takePictures } from './support/looks'
import { startUnlocked, heading, goTo } from './support/recording'

test('an unsaved change meets a newer record: who saved first is said, and nothing typed is lost', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  await page.getByRole('button', { name: 'New child' }).click()
  await page.getByLabel('Words that stand for a name').fill('girl, about 14')
  await page.getByRole('button', { name: 'Add child' }).click()
  await expect(heading(page, /girl, about 14/)).toBeVisible()
  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await page.getByLabel('Team').fill('Team 9')
  await page.getByRole('link', { name: /girl, about 14/ }).click()

  await page.getByRole('button', { name: 'Other changes' }).click()
  await page.getByRole('button', { name: 'Withdraw this child' }).click()
  await page.getByLabel('Reason').fill('entered by mistake')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Bring back' }).click()
  await expect(page.getByRole('button', { name: 'Other changes' })).toBeVisible()

  await page.getByRole('link', { name: 'Change', exact: true }).click()
  await expect(page.getByText('What you typed before is back')).toBeVisible()
  await expect(page.getByLabel('Team')).toHaveValue('Team 9')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Team 9')).toBeVisible()
  await page.getByRole('button', { name: 'Who changed what' }).click()
  await expect(page.getByRole('dialog')).toContainText('Team 9')
})

test('a new child with a known date of birth: "is this …?" leads to the one there is', async ({
  homeward,
}) => {
  const { page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  const table = page.getByRole('table', { name: 'Children', exact: true })
  const known = table.getByRole('row').nth(1)
  const name = ((await known.getByRole('link').textContent()) ?? '').trim()
  const born = (await known.getByRole('cell').nth(1).textContent()) ?? ''
  await page.keyboard.press('Control+m')
  await page.getByLabel('Which child?').fill('Nobody Atall')
  await page.getByRole('button', { name: /new child/ }).click()
  const [first = '', ...family] = name.split(' ')
  await page.getByLabel('First name').fill(first)
  await page.getByLabel('Family name').fill(family.join(' '))
  await page.getByLabel('Date of birth', { exact: true }).fill(born)
  await expect(page.getByText(`Is this ${name}?`)).toBeVisible()
  await page.getByRole('button', { name: 'Yes: record this child as missing' }).click()
  await expect(heading(page, `Record missing: ${name}`)).toBeVisible()
})

test('the page of a child: flags, people, counts that open their rows, other names that find the child', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward)
  await goTo(page, 'Children')
  await takePictures(app, page, 'children')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Most episodes first' }).click()
  await page.getByRole('table', { name: 'Children', exact: true }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Add a flag' }).click()
  await page.getByRole('combobox', { name: 'Flag' }).click()
  await page.getByRole('option', { name: 'County lines' }).click()
  await page.getByLabel('Told by').fill('Sergeant Bell')
  await page.getByRole('button', { name: 'Add flag' }).click()
  await expect(page.getByRole('table', { name: 'Flags' })).toContainText('Sergeant Bell')

  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Rufus Holm')
  await page.getByRole('combobox', { name: 'Who it is' }).click()
  await page.getByRole('option', { name: 'Father', exact: true }).click()
  await page.getByLabel('Do not tell').check()
  await page.getByLabel('Why not').fill('Court order')
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('table', { name: 'People around the child' })).toContainText('Court order')

  await page.getByRole('button', { name: 'Add another name' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Quillon')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Also known as Quillon')).toBeVisible()
  await page.evaluate(() => scrollTo(0, 0))
  await takePictures(app, page, 'child')
  await expectAccessible(page)

  const figure = page.getByRole('button', { name: /^\d+ episodes? ever$/ })
  const count = Number.parseInt((await figure.textContent()) ?? '', 10)
  await figure.click()
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(count + 1)
  await page.keyboard.press('Escape')
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.keyboard.press('Control+k')
  await page.keyboard.type('quilon')
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible()
  await page.keyboard.press('Escape')

  await goTo(page, 'Episodes')
  await takePictures(app, page, 'episodes')
  await expectAccessible(page)
  await goTo(page, 'Interviews')
  await takePictures(app, page, 'interviews')
  await expectAccessible(page)
})

test('facts of an unaccompanied child that contradict each other are named, and their folded part opens', async ({
  homeward,
}) => {
  const { app, page } = await startUnlocked(homeward, 'officer')
  await goTo(page, 'Children')
  await page.getByRole('table', { name: 'Children', exact: true }).getByRole('link').first().click()
  await page.getByRole('link', { name: 'Change', exact: true }).click()
  const arrival = page.getByRole('button', { name: /^Unaccompanied or trafficked/ })
  await arrival.click()
  await page.getByLabel('Unaccompanied since').fill('10/1/2025')
  await page.getByLabel('Ceased to be unaccompanied on').fill('1/1/2024')
  await page.getByLabel('NRM date').fill('1/1/1990')
  await arrival.click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByLabel('NRM date')).toBeVisible()
  const problems = page.getByRole('alert').getByRole('link')
  await expect(problems).toHaveText([
    '“Ceased to be unaccompanied” is before “Unaccompanied since”.',
    'The NRM date is before the date of birth.',
  ])
  await problems.last().click()
  await expect(page.getByLabel('NRM date')).toBeFocused()
  await takePictures(app, page, 'child-contradictions')
  await expectAccessible(page)
  await page.getByLabel('Ceased to be unaccompanied on').fill('1/3/2025')
  await page.getByLabel('NRM date').fill('1/3/2025')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Change', exact: true }).first()).toBeVisible()
})
