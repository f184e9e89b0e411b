import type { DialogPurpose, RegisterToMain } from '../../../shared/contract/processMessages'

export interface DialogQuestion {
  readonly purpose: DialogPurpose
  readonly suggestedName: string | null
  readonly suggestedFolder: string | null
}

/** Asks main to show the system's dialogs; the path comes here and not to the page. */
export class Dialogs {
  readonly #tellMain: (message: RegisterToMain) => void
  readonly #waiting = new Map<number, (path: string | null) => void>()
  #last = 0

  constructor(tellMain: (message: RegisterToMain) => void) {
    this.#tellMain = tellMain
  }

  /** The chosen path, or null when the person cancelled. */
  async ask(question: DialogQuestion): Promise<string | null> {
    this.#last += 1
    const request = this.#last
    const answered = new Promise<string | null>((resolve) => this.#waiting.set(request, resolve))
    this.#tellMain({ type: 'dialog', request, ...question })
    return answered
  }

  answer(request: number, path: string | null): void {
    this.#waiting.get(request)?.(path)
    this.#waiting.delete(request)
  }
}
