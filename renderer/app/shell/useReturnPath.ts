import { useLocation } from '@tanstack/react-router'
import { paths } from '../paths'

/**
 * Where "Record return" leads: to the child whose page, or whose episode's page, is open, if that child is not back; else
 * to the list of everybody who is not.
 */
export function useReturnPath(): string {
  const pathname = useLocation({ select: (location) => location.pathname })
  const about = /^\/(?:children|episodes)\/([^/]+)/u.exec(pathname)?.[1]
  return paths.recordReturn(about === undefined ? {} : { about })
}
