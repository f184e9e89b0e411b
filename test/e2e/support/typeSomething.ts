import type { Locator, Page } from '@playwright/test'

/** What was typed or chosen in a form. */
export interface Typed {
  /** Finds the box again. */
  readonly box: string
  readonly value: string
}

const words = 'Half typed 7'
const longText = 'textarea:not([readonly])'
const line =
  'input:is([type="text"], :not([type])):not([readonly], [role="combobox"], #pick-child, [maxlength="1"])'
const [TICKED, NOT_TICKED] = ['ticked', 'not ticked']

/** Types into a form, or chooses in it. @returns null where there is nothing to fill in */
export async function typeSomething(page: Page, form: Locator): Promise<Typed | null> {
  const inSight = (selector: string) => form.locator(selector).filter({ visible: true })
  if ((await inSight(longText).count()) > 0) return typeWords(inSight(longText).first())
  if ((await inSight(line).count()) > 0) return typeWords(inSight(line).last())
  const choices = form.locator('input:is([type="radio"], [type="checkbox"]):enabled')
  if ((await choices.count()) > 0) return tick(choices)
  const list = form.getByRole('combobox').filter({ visible: true }).first()
  return (await list.count()) > 0 ? chooseFirst(page, list) : null
}

async function typeWords(box: Locator): Promise<Typed> {
  await box.fill(words)
  return { box: await selectorOf(box), value: await box.inputValue() }
}

async function tick(choices: Locator): Promise<Typed> {
  const open = choices.and(choices.page().locator(':not(:checked)'))
  const taken = (await open.count()) === 0
  const choice = (taken ? choices : open).first()
  const box = await selectorOf(choice)
  await choice.setChecked(!taken, { force: true })
  return { box, value: taken ? NOT_TICKED : TICKED }
}

async function chooseFirst(page: Page, list: Locator): Promise<Typed> {
  const box = await selectorOf(list)
  await list.click()
  const option = page.getByRole('option').first()
  // A box for words that may name something offers nothing before there are words.
  const offered = await option.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  )
  if (offered) await option.click()
  else await list.fill(words)
  return { box, value: await list.inputValue() }
}

/** By its id; a choice by its question and value. */
function selectorOf(box: Locator): Promise<string> {
  return box.evaluate((element) => {
    const input = element as HTMLInputElement
    const group = input.parentElement?.closest('[id]')?.id ?? ''
    if (input.type === 'radio')
      return `[id="${input.closest('[role="radiogroup"], fieldset, [role="group"]')?.id ?? group}"] input[value="${input.value}"]`
    return `[id="${input.id}"]`
  })
}

/** What stands in the box now, in the words of `typeSomething`. */
export async function valueOf(form: Locator, { box, value }: Typed): Promise<string> {
  const found = form.locator(box).first()
  if (value !== TICKED && value !== NOT_TICKED) return found.inputValue()
  return (await found.isChecked()) ? TICKED : NOT_TICKED
}
