import type { Locator, Page } from '@playwright/test'
import { screens } from '../../../renderer/app/routes'
import { typeSomething, type Typed } from './typeSomething'

/** A form with words typed in it: where it stands, and what opens it. */
export interface TypedForm extends Typed {
  readonly path: string
  /** What stands on the button that opens it; null for a form that stands open on its page. */
  readonly opener: string | null
  readonly form: string
}

/** Pages nothing leads to by a plain link, and the ones of a walk's beginning. */
const beginnings = [
  '/today',
  '/new-child',
  '/hand-in-notice',
  '/places/new',
  '/places/incoming/new',
  '/places/paper',
  '/places/authorities',
  '/paper-days/sheet',
  '/returns/annex-a',
  '/requests/new',
]

/** Pages behind those of a record, which buttons lead to. */
const behind: Readonly<Record<string, (path: string) => readonly string[]>> = {
  '/children/$childId': (path) => [
    `/record-missing?child=${path.split('/')[2] ?? ''}`,
    `/new-meeting?child=${path.split('/')[2] ?? ''}`,
    `${path}/edit`,
    `${path}/profile/edit`,
  ],
  '/episodes/$episodeId': (path) => [`${path}/edit`, `${path}/merge`],
  '/places/$placeId': (path) => [`${path}/edit`],
  '/places/people/$personId': (path) => [`${path}/edit`],
}

/** How many pages of a kind are looked at, where one does not show everything. */
const most: Readonly<Record<string, number>> = {
  '/children/$childId': 4,
  '/episodes/$episodeId': 8,
  '/interviews/$interviewId': 14,
  '/record-missing': 5,
  '/record-return': 4,
  '/returns/$year': 2,
}

/** Buttons that open a form without a dialog: on the page, or the record to be put together with. */
const opensOnPage = /^(?:Log an attempt|Back on …|\d{4}-\d{4}$)/u

/** What comes before the id of a record says which form it is. */
export function formName(form: string): string {
  return form.replace(/\s*[0-9a-f]{8}-[0-9a-f-]{27}.*$/u, '').trim()
}

/** The screen an address leads to. */
function screenOf(path: string): string | null {
  const parts = (path.split('?')[0] ?? '').split('/')
  // "/places/new" is a page of its own, and no home called "new".
  const exactFirst = screens.toSorted(
    (one, other) => Number(one.path.includes('$')) - Number(other.path.includes('$')),
  )
  const found = exactFirst.find((screen) => {
    const wanted = screen.path.split('/')
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith('$') || part === parts[at])
    )
  })
  return found?.path ?? null
}

/** Goes to an address, from a page that holds nothing, and waits until its own page has come to rest. */
async function visit(page: Page, path: string): Promise<void> {
  for (const to of ['/paper-days', path]) {
    // Another page, another heading: the one before is marked, so that it is not taken for it.
    await page.evaluate((address) => {
      if (window.location.hash.startsWith(`#${address}`)) return
      document.getElementById('page-title')?.setAttribute('data-left', '')
      // What stands behind the window's own question mark would be read as the end of the address.
      window.location.hash = address.includes('?') ? `${address}&` : address
    }, to)
    await page.locator('#page-title:not([data-left])').waitFor()
  }
  await atRest(page)
}

/** For a while nothing was added and nothing taken away. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const size = () => document.body.querySelectorAll('*').length
    const before = size()
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 60)
      })
      if (size() !== before) return false
    }
    return true
  })
}

/** Unfolds what is folded away on the page; what is typed there may have unfolded it already. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main :is(h2, h3) [aria-expanded="false"]')
  for (let left = await folded.count(); left > 0 && (await folded.count()) > 0; left -= 1)
    await folded.first().click()
  await atRest(page)
}

/** Opens a form, on its page or in its dialog. @returns the forms in sight */
export async function openForms(page: Page, path: string, opener: string | null): Promise<Locator> {
  await visit(page, path)
  await unfold(page)
  if (opener !== null) {
    const at = (await buttonNames(page)).findIndex(({ name }) => name === opener)
    await buttonsOf(page).nth(at).click()
    await atRest(page)
  }
  const inDialog = page.locator('[role="dialog"] form[data-form]')
  return (await page.getByRole('dialog').count()) > 0 ? inDialog : page.locator('main form[data-form]')
}

const buttonsOf = (page: Page) => page.locator('main button').filter({ visible: true })

function buttonNames(page: Page) {
  return buttonsOf(page).evaluateAll((buttons) =>
    buttons.map((button) => ({
      dialog: button.getAttribute('aria-haspopup') === 'dialog',
      name: button.getAttribute('aria-label') ?? button.textContent.trim(),
    })),
  )
}

/** Addresses the open page leads to. */
export async function linksOf(page: Page): Promise<readonly string[]> {
  const links = await page
    .locator('a[href^="#/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
  return [...new Set(links)]
}

/** Walks from page to page, opens every form there is once, and types into it. */
export async function typeIntoEveryForm(page: Page): Promise<readonly TypedForm[]> {
  const typed: TypedForm[] = []
  const tried = new Set<string>()
  const looked = new Map<string, number>()
  const queue = [...beginnings]
  const known = new Set(queue)
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const screen = screenOf(path)
    const before = looked.get(screen ?? '') ?? 0
    if (screen === null || before >= (most[screen] ?? 1)) continue
    looked.set(screen, before + 1)
    await typeInto(page, await openForms(page, path, null), { path, opener: null }, typed)
    const more = [...(behind[screen]?.(path) ?? []), ...(await linksOf(page))]
    for (const next of more.filter((address) => !known.has(address))) {
      known.add(next)
      queue.push(next)
    }
    const openers = (await buttonNames(page)).filter(({ dialog, name }) => dialog || opensOnPage.test(name))
    for (const { name: opener } of openers) {
      // A reference differs from page to page; what it opens does not.
      const key = `${screen} ${opensOnPage.test(opener) ? 'on page' : opener}`
      if (tried.has(key)) continue
      tried.add(key)
      await typeInto(page, await openForms(page, path, opener), { path, opener }, typed)
    }
  }
  return typed
}

async function typeInto(
  page: Page,
  forms: Locator,
  where: Pick<TypedForm, 'path' | 'opener'>,
  typed: TypedForm[],
): Promise<void> {
  for (const form of await forms.all()) {
    const name = (await form.getAttribute('data-form')) ?? ''
    if (
      typed.some(
        (one) => one.form === name || (where.opener === null && formName(one.form) === formName(name)),
      )
    )
      continue
    const box = await typeSomething(page, form)
    if (box !== null) typed.push({ ...where, form: name, ...box })
  }
}
