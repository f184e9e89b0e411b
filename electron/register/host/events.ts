import type { CommittedChange } from '../commands/runCommand'
import type { LockReason } from '../../../shared/contract/processMessages'
import type { SavingTrouble } from '../../../shared/contract/shell'

/** What the register process tells the page without being asked. */
export type ShellEvent =
  | { readonly kind: 'flushDrafts'; readonly reason: LockReason }
  | { readonly kind: 'backingUp'; readonly running: boolean }
  | { readonly kind: 'saving'; readonly trouble: SavingTrouble | null }
  | ({ readonly kind: 'changed'; readonly at: string } & CommittedChange)

/** Carries events to every page that listens. */
export class ShellEvents {
  readonly #listeners = new Set<(event: ShellEvent) => void>()

  send(event: ShellEvent): void {
    for (const listener of this.#listeners) listener(event)
  }

  /** Events from now on, until the signal fires. */
  async *listen(signal: AbortSignal | undefined): AsyncGenerator<ShellEvent, void, void> {
    const waiting: ShellEvent[] = []
    let wake: () => void = () => undefined
    const listener = (event: ShellEvent): void => {
      waiting.push(event)
      wake()
    }
    const onAbort = (): void => wake()
    this.#listeners.add(listener)
    signal?.addEventListener('abort', onAbort)
    try {
      for (;;) {
        if (signal?.aborted === true) return
        const next = waiting.shift()
        if (next !== undefined) yield next
        else await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      this.#listeners.delete(listener)
      signal?.removeEventListener('abort', onAbort)
    }
  }
}
