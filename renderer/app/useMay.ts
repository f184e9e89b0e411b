import { useContext } from 'react'
import type { Permission } from '../../shared/contract/permissions'
import { SessionContext } from './session'

/**
 * Whether the person who is working may do something: what one may not do is not shown. The register process refuses
 * it all the same.
 *
 *     const may = useMay('interviews.signOff')
 *
 * @param permission left out, everybody may; before a register is open nobody may anything that is named
 */
export function useMay(permission: Permission | undefined): boolean {
  const session = useContext(SessionContext)
  return permission === undefined || session?.permissions.includes(permission) === true
}
