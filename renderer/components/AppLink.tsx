import { useRouter } from '@tanstack/react-router'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import classes from './AppLink.module.css'

/** Goes to a page of Homeward by its path ("/children/…"). */
export function useGo(): (path: string) => void {
  const router = useRouter()
  return (path) => router.history.push(path)
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
