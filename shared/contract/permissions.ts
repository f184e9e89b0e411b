import { extraRoles } from '../domain/users/extraRoles'

/**
 * What a person may do. Every call of the contract names one; the dispatcher in the register process checks it
 * before anything else. `anyone` is for calls that work without an open register.
 */
export const permissions = [
  'anyone',
  /** Be told who one is and choose one's own passphrase: all there is while the passphrase is a temporary one. */
  'register.enter',
  /** Work in the register: its settings, one's own last change undone. */
  'register.use',
  /** Backup place, recovery sheet: what keeps the register safe. */
  'register.manage',
  'users.manage',
  /** Keep unsaved work, and take over a colleague's. */
  'drafts.keep',
  'children.read',
  'children.write',
  /** Put two records of one child together, move an episode to another child. */
  'children.merge',
  /** Say who may open a restricted child's record. */
  'children.restrict',
  'episodes.record',
  'notifications.record',
  'interviews.record',
  'interviews.signOff',
  'actions.record',
  'sharing.record',
  'meetings.record',
  /** Mark an escalation as seen and decided. */
  'escalations.decide',
  'placements.write',
  'places.write',
  'profile.write',
  'persons.read',
  'persons.write',
  'returns.read',
  /** Say that a year's return is complete, checked or submitted, and write notes for DfE. */
  'returns.prepare',
  /** Approve what somebody else has checked. */
  'returns.approve',
  'returns.export',
  /** Have figures about many children leave the register: answers to questions, reports. */
  'figures.export',
  'documents.print',
  /** Legal holds, and the yearly review of records whose time is over. */
  'retention.review',
  /** Ask for a record to be destroyed for good, and confirm what a colleague asked for. */
  'records.destroy',
  /** Logs of subject access, corrections, complaints and breaches. */
  'rights.record',
  'exchange.import',
  'settings.change',
  'audit.read',
] as const

export type Permission = (typeof permissions)[number]

export { extraRoles }

/** Officer, Team lead and Administrator to begin with. */
export const roles = ['officer', 'teamLead', 'administrator', ...extraRoles] as const
export type Role = (typeof roles)[number]

const everybody = ['anyone', 'register.enter', 'register.use'] as const

const reader = [...everybody, 'children.read', 'returns.read'] as const

const interviewer = [
  ...reader,
  'drafts.keep',
  'interviews.record',
  'actions.record',
  'sharing.record',
  'documents.print',
] as const

const officer = [
  ...interviewer,
  'children.write',
  'episodes.record',
  'notifications.record',
  'meetings.record',
  'placements.write',
  'places.write',
  'profile.write',
  'persons.read',
  'persons.write',
  'returns.prepare',
  'rights.record',
] as const

const teamLead = [
  ...officer,
  'retention.review',
  'records.destroy',
  'interviews.signOff',
  'returns.approve',
  'figures.export',
  'escalations.decide',
  'children.merge',
  'children.restrict',
] as const

/** All a person may do before they have chosen their own passphrase. */
export const enteringPermissions: readonly Permission[] = ['anyone', 'register.enter']

/** Deny by default: a role holds what stands here and nothing else. */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  reader,
  interviewer,
  officer,
  teamLead,
  administrator: permissions,
  // The trail and nothing else: a return, and a list behind a figure, name children.
  auditor: [...everybody, 'audit.read'],
}
