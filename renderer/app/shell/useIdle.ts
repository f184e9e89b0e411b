import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { goneSince, readClocks, type ClockReading } from '../../components/clock'
import { call } from '../api'
import { isCovered, onCovered } from '../covered'

const WARNING_SECONDS = 60
/** The register process locks by itself when it hears nothing for longer than the idle time. */
const BEAT_EVERY_MS = 15_000
const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const

export interface IdleSteps {
  /** Minutes without input before the cover; null where there is nothing to cover yet. */
  readonly coverMinutes: number | null
  readonly onCover: () => void
  /** Minutes without input before the lock. */
  readonly lockMinutes: number
  /** Called once, when they are over. */
  readonly onLock: () => void
}

/**
 * Watches for input. What is typed or moved on the cover is no input: it may be anybody's.
 * @returns seconds left while the warning shows, else null; `stay` counts as input
 */
export function useIdle({ coverMinutes, onCover, lockMinutes, onLock }: IdleSteps) {
  const [opened] = useState(readClocks)
  const lastInput = useRef<ClockReading>(opened)
  const lastBeat = useRef<ClockReading | null>(null)
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)

  const stay = useCallback(() => {
    if (isCovered()) return
    lastInput.current = readClocks()
    setSecondsLeft(null)
    if (lastBeat.current !== null && goneSince(lastBeat.current) < BEAT_EVERY_MS) return
    lastBeat.current = lastInput.current
    // A beat that fails is the connection's business.
    void call.shell.activity().catch(() => undefined)
  }, [])

  const look = useEffectEvent(() => {
    const gone = goneSince(lastInput.current) / 1000
    const left = Math.ceil(lockMinutes * 60 - gone)
    // Half the time at least passes without a warning, where the whole time is a minute or two.
    const warnAt = Math.min(WARNING_SECONDS, lockMinutes * 30)
    setSecondsLeft(left <= warnAt ? Math.max(0, left) : null)
    if (left <= 0) onLock()
    else if (coverMinutes !== null && gone >= coverMinutes * 60 && !isCovered()) onCover()
  })

  useEffect(() => {
    const timer = setInterval(() => look(), 1000)
    for (const input of INPUTS) window.addEventListener(input, stay, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const input of INPUTS) window.removeEventListener(input, stay, { capture: true })
    }
  }, [stay])
  // Opening the cover is input.
  useEffect(() => onCovered(stay), [stay])
  return { secondsLeft, stay }
}
