import type { AboutRecord } from '../../../shared/contract/aboutRecord'
import { Refusal } from '../../../shared/contract/errors'
import type { ReadDatabase } from '../database/types'

/** The column that says what a task, help or sharing entry hangs on. */
export const aboutColumn = {
  child: 'child_id',
  episode: 'episode_id',
  interview: 'interview_id',
} as const satisfies Record<AboutRecord['kind'], string>

/** The child a record is about. @throws NOT_FOUND */
export async function childOf(db: ReadDatabase, { kind, id }: AboutRecord): Promise<string> {
  const row =
    kind === 'child'
      ? await db.selectFrom('child').select('id as child_id').where('id', '=', id).executeTakeFirst()
      : await db.selectFrom(kind).select('child_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: kind })
  return row.child_id
}
