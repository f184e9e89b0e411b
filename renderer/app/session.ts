import { createContext, useContext } from 'react'
import type { SessionShape } from '../../shared/contract/register'

export const SessionContext = createContext<SessionShape | null>(null)

/** Who is working in which register. Only under the shell, which is drawn for an open register alone. */
export function useSession(): SessionShape {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('no register is open here')
  return session
}
