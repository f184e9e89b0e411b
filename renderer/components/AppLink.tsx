import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import classes from './AppLink.module.css'

/**
 * Goes to a page of Homeward by its path ("/children/…"). What was left takes nobody anywhere: a form whose saving ends
 * after the person has opened another page must not pull them away from it.
 */
export function useGo(): (path: string) => void {
  const router = useRouter()
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
    }
  }, [])
  const from = router.history.location.href
  return (path) => {
    if (gone.current && router.history.location.href !== from) return
    router.history.push(path)
  }
}

export interface AppLinkProps {
  /** A path inside Homeward, from `app/paths.ts`. */
  readonly to: string
  readonly children: ReactNode
  /** A link that looks like the text around it, for rows and names. */
  readonly quiet?: boolean
  readonly className?: string | undefined
  /** This is the page being shown. */
  readonly current?: boolean
  /** What a reader is told where the words alone would be the same in every row. */
  readonly label?: string
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
}

/** A link to another page of Homeward. */
export function AppLink({
  to,
  children,
  quiet = false,
  className = '',
  current = false,
  label,
  onKeyDown,
}: AppLinkProps) {
  const go = useGo()
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    go(to)
  }
  return (
    <a
      href={`#${to}`}
      onClick={follow}
      onKeyDown={onKeyDown}
      className={`${classes.link ?? ''} ${className}`}
      data-quiet={quiet || undefined}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
