import type { Permission } from '../../../../shared/contract/permissions'
import type { RecordTable } from '../../database/schema'

/** Columns that follow from what people do (closing, finishing, moving), not from what they write in a form. */
const notByThemselves: ReadonlySet<string> = new Set([
  'id',
  'source',
  'import_batch_id',
  'withdrawn_at',
  'withdrawn_by',
  'withdrawn_reason',
  'status',
  'closed_at',
  'closed_by',
  'submitted_at',
  'submitted_by',
  'sign_off_id',
  'ref',
  'child_id',
  'episode_id',
  'interview_id',
  'placement_id',
  'duplicate_of',
  'merged_into',
  'status_at_start',
  'before_homeward',
  'still_missing_question',
])

/** Of an episode: its type has a history of its own, with the moment it changed. */
const notOfEpisodes: ReadonlySet<string> = new Set(['type'])

/**
 * Tables whose earlier values can be put back, with the permission of their own form;
 * `commands/history/putBackRules.ts` says with which checks.
 */
export const restorable = {
  child: 'children.write',
  child_alias: 'children.write',
  child_flag: 'children.write',
  contact: 'children.write',
  status_period: 'children.write',
  placement: 'placements.write',
  place: 'places.write',
  person: 'persons.write',
  episode: 'episodes.record',
  episode_grade: 'episodes.record',
  notification: 'notifications.record',
  interview: 'interviews.record',
  offer: 'interviews.record',
  worker: 'interviews.record',
  action: 'actions.record',
  help: 'actions.record',
  meeting: 'meetings.record',
  share: 'sharing.record',
} as const satisfies Partial<Record<RecordTable, Permission>>

export type RestorableTable = keyof typeof restorable

export function isRestorable(table: string): table is RestorableTable {
  return Object.hasOwn(restorable, table)
}

/** Whether this person may put earlier values of a table back. */
export function mayPutBack(table: string, permissions: ReadonlySet<Permission>): boolean {
  return isRestorable(table) && permissions.has(restorable[table])
}

/** Whether a column's earlier value can be put back on its own. */
export function canPutBackColumn(table: string, column: string, value: unknown): boolean {
  if (!isRestorable(table) || notByThemselves.has(column)) return false
  if (table === 'episode' && notOfEpisodes.has(column)) return false
  // A file that was replaced is in history by its hash alone.
  return typeof value !== 'object' || value === null
}
