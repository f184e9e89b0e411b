import type { Permission } from '../contract/permissions'

/** What each permission lets a person do, for the screen of people, the table in the docs and refusals. */
export const permissionWords: Readonly<Record<Permission, string>> = {
  anyone: 'Start Homeward and unlock the register',
  'register.enter': 'Choose a passphrase of their own',
  'register.use': 'Work in the register and undo their own last change',
  'register.manage': 'Look after backups and the recovery sheet',
  'users.manage': 'Invite, change and take out people',
  'drafts.keep': 'Keep unfinished work and take over a colleague’s',
  'children.read': 'Look at children, episodes and interviews',
  'children.write': 'Add and change children and the people around them',
  'children.merge': 'Put two records of one child together, move a record to the right child',
  'children.restrict': 'Say who may open a restricted child',
  'episodes.record': 'Record children missing and back, change and close episodes',
  'notifications.record': 'Record who was told',
  'interviews.record': 'Offer, hold and write up return interviews',
  'interviews.signOff': 'Sign interviews off',
  'actions.record': 'Record tasks and help for the child',
  'sharing.record': 'Record what was shared and with whom',
  'meetings.record': 'Record meetings and decisions',
  'escalations.decide': 'Decide escalations',
  'placements.write': 'Record placements',
  'places.write': 'Record homes and other places',
  'profile.write': 'Keep a child’s profile',
  'persons.read': 'Look at people of concern',
  'persons.write': 'Record people of concern',
  'returns.read': 'Look at returns and figures',
  'returns.prepare': 'Prepare returns: steps and notes',
  'returns.approve': 'Approve returns',
  'returns.export': 'Export returns',
  'figures.export': 'Print and save figures and reports',
  'documents.print': 'Print and save papers',
  'retention.review': 'Hold records, and review those whose time is over',
  'records.destroy': 'Destroy a record for good, together with a second person',
  'rights.record': 'Keep the logs of subject access, corrections, complaints and breaches',
  'exchange.import': 'Bring in files',
  'settings.change': 'Change the settings',
  'audit.read': 'Read who did what',
}

/** What everybody has who works here: not worth a line where roles are compared. */
export const ordinaryPermissions: ReadonlySet<Permission> = new Set([
  'anyone',
  'register.enter',
  'register.use',
])
