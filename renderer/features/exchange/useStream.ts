import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from './exchangeShapes'

/** A long call that says how far it is, and can be cancelled. */
export interface Streaming<Input, Result> {
  /** Null while it does not run. */
  readonly progress: Progress | null
  readonly error: unknown
  /** Runs it; a run under way is cancelled. @returns null when it was refused or cancelled */
  readonly run: (input: Input) => Promise<Result | null>
  readonly cancel: () => void
}

type Start<Input, Result> = (
  input: Input,
  options: { signal: AbortSignal },
) => Promise<AsyncIterator<Progress, Result, void>>

/**
 * Follows a call whose answer is an event iterator: progress, then a result.
 *
 * @param onLeave whether it goes on when the person leaves the screen: what was asked to be written is
 */
export function useStream<Input, Result>(
  start: Start<Input, Result>,
  onLeave: 'stop' | 'goOn' = 'stop',
): Streaming<Input, Result> {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [error, setError] = useState<unknown>(null)
  const running = useRef<AbortController | null>(null)
  const cancel = useCallback(() => running.current?.abort(), [])
  useEffect(() => (onLeave === 'stop' ? cancel : undefined), [cancel, onLeave])
  const run = async (input: Input) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    const isMine = () => running.current === mine
    setError(null)
    setProgress({ progress: 0, stage: '' })
    try {
      const result = await follow(
        await start(input, { signal: mine.signal }),
        (at) => isMine() && setProgress(at),
      )
      return mine.signal.aborted ? null : result
    } catch (thrown) {
      if (isMine()) setError(thrown)
      return null
    } finally {
      if (isMine()) setProgress(null)
    }
  }
  return { progress, error, run, cancel }
}

async function follow<Result>(
  stream: AsyncIterator<Progress, Result, void>,
  onProgress: (progress: Progress) => void,
): Promise<Result> {
  for (;;) {
    // Each step waits for the one before.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const step = await stream.next()
    if (step.done === true) return step.value
    onProgress(step.value)
  }
}
