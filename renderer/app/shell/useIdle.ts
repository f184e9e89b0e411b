import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { nowMs } from '../../components/clock'
import { call } from '../api'

const WARNING_SECONDS = 60
/** The register process locks by itself when it hears nothing for longer than the idle time. */
const BEAT_EVERY_MS = 15_000
const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Watches for input.
 * @param minutes idle time before the lock
 * @param onIdle called once, when it is over
 * @returns seconds left while the warning shows, else null; `stay` counts as input
 */
export function useIdle(minutes: number, onIdle: () => void) {
  const lastInput = useRef(nowMs())
  const lastBeat = useRef(0)
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)

  const stay = useCallback(() => {
    lastInput.current = nowMs()
    setSecondsLeft(null)
    if (lastInput.current - lastBeat.current < BEAT_EVERY_MS) return
    lastBeat.current = lastInput.current
    // A beat that fails is the connection's business.
    void call.shell.activity().catch(() => undefined)
  }, [])

  const look = useEffectEvent(() => {
    const left = Math.ceil(minutes * 60 - (nowMs() - lastInput.current) / 1000)
    // Half the time at least passes without a warning, where the whole time is a minute or two.
    const warnAt = Math.min(WARNING_SECONDS, minutes * 30)
    setSecondsLeft(left <= warnAt ? Math.max(0, left) : null)
    if (left <= 0) onIdle()
  })

  useEffect(() => {
    const timer = setInterval(() => look(), 1000)
    for (const input of INPUTS) window.addEventListener(input, stay, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      for (const input of INPUTS) window.removeEventListener(input, stay, { capture: true })
    }
  }, [stay])
  return { secondsLeft, stay }
}
