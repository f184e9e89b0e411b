/**
 * What a person may do. Every call of the contract names one; the dispatcher in the register process checks it
 * before anything else. `anyone` is for calls that work without an open register.
 */
export const permissions = [
  'anyone',
  'register.manage',
  'children.read',
  'children.write',
  'episodes.record',
  'interviews.record',
  'actions.record',
  'returns.read',
  'returns.export',
  'documents.print',
  'exchange.import',
  'settings.change',
  'audit.read',
] as const

export type Permission = (typeof permissions)[number]

/** Roles switched on today. More people and roles come with their own settings page. */
export const roles = ['administrator'] as const
export type Role = (typeof roles)[number]

/** Deny by default: a role holds what stands here and nothing else. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: permissions,
}
