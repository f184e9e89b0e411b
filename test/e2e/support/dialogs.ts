import type { ElectronApplication } from '@playwright/test'

/** What a system dialog was asked to be, as far as tests look. */
export interface DialogAsked {
  readonly kind: 'open' | 'save'
  readonly title: string
  readonly defaultPath: string | undefined
}

/**
 * Answers every system dialog from now on: a test cannot click in one.
 *
 * @param path what the person "chooses", or null for Cancel
 */
export async function answerDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const asked: object[] = []
    const note = (kind: string, settings: { title?: string; defaultPath?: string }) =>
      asked.push({ kind, title: settings.title, defaultPath: settings.defaultPath })
    Object.assign(globalThis, { dialogsAsked: asked })
    Object.assign(dialog, {
      showOpenDialog: async (_window: unknown, settings: object) => {
        note('open', settings)
        return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
      },
      showSaveDialog: async (_window: unknown, settings: object) => {
        note('save', settings)
        return { canceled: chosen === null, filePath: chosen ?? '' }
      },
    })
  }, path)
}

/** The dialogs shown since the last `answerDialogs`. */
export async function dialogsAsked(app: ElectronApplication): Promise<DialogAsked[]> {
  return app.evaluate(() => (globalThis as unknown as { dialogsAsked: DialogAsked[] }).dialogsAsked)
}

/**
 * Answers every question of the system from now on.
 *
 * @param button which of its buttons is pressed, counted from 0
 * @returns asks for the questions so far
 */
export async function answerQuestions(
  app: ElectronApplication,
  button: number,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const questions: string[] = []
    Object.assign(globalThis, { questions })
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        questions.push(message)
        return { response, checkboxChecked: false }
      },
    })
  }, button)
  return async () => app.evaluate(() => (globalThis as unknown as { questions: string[] }).questions)
}
