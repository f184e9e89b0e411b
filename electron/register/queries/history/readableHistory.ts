import type { Permission } from '../../../../shared/contract/permissions'
import type { RecordTable } from '../../database/schema'

/**
 * Tables that not everybody who looks at children may look at, with what that takes; their history says as much as their
 * pages do.
 */
const needs: Readonly<Partial<Record<RecordTable, Permission>>> = {
  user: 'users.manage',
  person: 'persons.read',
  mention: 'persons.read',
  not_same: 'persons.read',
  rights_case: 'rights.record',
  rights_pause: 'rights.record',
}

/** Whether somebody with these permissions may read a table's history. @param table by the name history keeps */
export function mayReadHistory(table: string, permissions: ReadonlySet<Permission>): boolean {
  const needed = Object.hasOwn(needs, table) ? needs[table as RecordTable] : undefined
  return needed === undefined || permissions.has(needed)
}
