import { extraRoles as switchable, type Role } from '../../../shared/contract/permissions'
import type { ExtraRoles } from './peopleShapes'

/** Whether a role is given here: the first three always, the others where they are switched on. */
export function isRoleOn(role: Role, extraRoles: ExtraRoles): boolean {
  return !switchable.some((extra) => extra === role) || extraRoles.some((on) => on === role)
}
