import { useCallback, useEffect, useState } from 'react'
import { nowMs } from './clock'

/**
 * Counts seconds down to 0.
 * @returns the seconds left, and a function that starts it anew
 */
export function useCountdown(): readonly [number, (seconds: number) => void] {
  const [until, setUntil] = useState(0)
  const [left, setLeft] = useState(0)
  const start = useCallback((seconds: number) => {
    setUntil(nowMs() + seconds * 1000)
    setLeft(Math.ceil(seconds))
  }, [])
  const running = left > 0
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - nowMs()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [running, until])
  return [left, start]
}
