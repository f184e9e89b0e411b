import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ChildPageAnswers } from '../../../../shared/contract/interviews'
import { call } from '../../../app/api'
import { addFlusher } from '../../../app/drafts/draftKeeper'
import type { GivenPage } from './openChildPage'

/**
 * Kept after a pause in the writing, and at the latest after so long of writing without one: what a crash of the register
 * process can take of a child's words.
 */
const PAUSE_MS = 700
const LATEST_MS = 3000

export interface ChildAnswers {
  readonly answers: ChildPageAnswers
  readonly set: (part: Partial<ChildPageAnswers>) => void
  /** Keeps what is not kept yet. @throws what the register refuses */
  readonly keep: () => Promise<void>
}

/** What the child writes, kept in the register as it is written: a lock or a crash takes seconds of it, not the page. */
export function useChildAnswers({ interviewId, answers: before }: GivenPage): ChildAnswers {
  const [answers, setAnswers] = useState(before)
  const kept = useRef(JSON.stringify(before))
  const since = useRef<number | null>(null)

  const save = useCallback(
    async (now: ChildPageAnswers) => {
      const text = JSON.stringify(now)
      const last = kept.current
      since.current = null
      if (text === last) return
      kept.current = text
      try {
        await call.interviews.saveChildPage({ id: interviewId, ...now })
      } catch (error) {
        kept.current = last
        throw error
      }
    },
    [interviewId],
  )
  useEffect(() => {
    const written = (since.current ??= performance.now())
    const wait = Math.max(0, Math.min(PAUSE_MS, written + LATEST_MS - performance.now()))
    // What fails is tried again at the next pause; the page itself still holds everything.
    const timer = setTimeout(() => void save(answers).catch(() => undefined), wait)
    return () => clearTimeout(timer)
  }, [answers, save])
  const keepQuietly = useEffectEvent(() => save(answers).catch(() => undefined))
  useEffect(() => {
    const leave = () => void keepQuietly()
    window.addEventListener('beforeunload', leave)
    const remove = addFlusher(() => keepQuietly())
    return () => {
      window.removeEventListener('beforeunload', leave)
      remove()
    }
  }, [])
  return {
    answers,
    set: (part) => setAnswers((held) => ({ ...held, ...part })),
    keep: () => save(answers),
  }
}
