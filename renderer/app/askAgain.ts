/** A passphrase that is being asked for before calls go on; everybody who waits gets the same answer. */
let waiting: { readonly proved: Promise<boolean>; readonly answer: (proved: boolean) => void } | null = null
const listeners = new Set<() => void>()

/** Asks for the passphrase in the one dialog there is. @returns whether it was given */
export function askAgain(): Promise<boolean> {
  if (waiting === null) {
    let answer: (proved: boolean) => void = () => undefined
    const proved = new Promise<boolean>((resolve) => (answer = resolve))
    waiting = { proved, answer }
    tell()
  }
  return waiting.proved
}

/** The passphrase was right, or the person will not give it. */
export function answerAsked(proved: boolean): void {
  waiting?.answer(proved)
  waiting = null
  tell()
}

/** Whether a call waits for the passphrase. */
export function isAsking(): boolean {
  return waiting !== null
}

/** Told when it begins or ends to wait. @returns ends the listening */
export function onAsking(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
