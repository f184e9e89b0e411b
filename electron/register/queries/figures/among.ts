import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** Whose records are read: everybody's, or those of some children by id. */
export type Among = 'all' | readonly string[]

/** Whether an id is one of many, as one parameter. @param column such as `offer.interview_id` */
export function isOneOf(column: string, ids: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
}

/** Records whose child stands in a column, such as `action.child_id`. */
export function ofChildren(among: Among, column: string): RawBuilder<SqlBool> {
  return among === 'all' ? sql<SqlBool>`true` : isOneOf(column, among)
}

/** Records that hang on an interview, which stands in a column, such as `offer.interview_id`. */
export function ofTheirInterviews(among: Among, column: string): RawBuilder<SqlBool> {
  if (among === 'all') return sql<SqlBool>`true`
  return sql<SqlBool>`${sql.ref(column)} in (select id from interview where ${ofChildren(among, 'interview.child_id')})`
}
