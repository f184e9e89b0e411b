import type { Permission } from '../../shared/contract/permissions'
import { useSession } from './session'

/**
 * Whether the person who is working may do something: what one may not do is not shown. The register process refuses
 * it all the same.
 *
 *     const may = useMay('interviews.signOff')
 */
export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
