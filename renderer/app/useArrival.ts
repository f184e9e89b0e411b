import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/**
 * Brings what a link leads to into sight once it is there: and again when the router has gone to the top of the page it
 * drew, which comes later where everything on it was known already.
 *
 * @param to its id; null where no link leads anywhere, or it is not drawn yet
 * @param bring the same function at every drawing
 */
export function useArrival(to: string | null, bring: (to: string) => void): void {
  const router = useRouter()
  useEffect(() => {
    if (to === null) return undefined
    bring(to)
    return router.subscribe('onRendered', () => bring(to))
  }, [to, bring, router])
}
