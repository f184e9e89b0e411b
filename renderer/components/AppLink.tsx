import { useRouter, useRouterState } from '@tanstack/react-router'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import classes from './AppLink.module.css'

/** Opens a page of Homeward by its path ("/children/…"), as a link does: whatever else is on its way. */
export function useOpen(): (path: string) => void {
  const router = useRouter()
  return (path) => router.history.push(path)
}

/**
 * Goes on from a page to another. A page the person has left, or is leaving, takes nobody anywhere: a form whose saving
 * ends after they have opened another page must not pull them away from it, be that one still loading.
 */
export function useGo(): (path: string) => void {
  const router = useRouter()
  const open = useOpen()
  const visit = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.state.__TSR_key })
  return (path) => {
    if (router.latestLocation.state.__TSR_key === visit) open(path)
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
  const open = useOpen()
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    open(to)
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
