import type { Assignee } from '../../../../shared/contract/assigning'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import type { Door } from '../runCommand'

/** The name work is given to. @throws NOT_FOUND when the person has left */
export async function nameOfAssignee(db: ReadDatabase, to: Assignee): Promise<string> {
  const row = await db
    .selectFrom(to.kind)
    .select('name')
    .where('id', '=', to.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'person' })
  return row.name
}

/** The worker an interview is given to; a colleague who has none yet becomes one. @throws NOT_FOUND */
export async function workerOfAssignee({ db, write }: Door, to: Assignee): Promise<string> {
  const name = await nameOfAssignee(db, to)
  if (to.kind === 'worker') return to.id
  const known = await db
    .selectFrom('worker')
    .select('id')
    .where('user_id', '=', to.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return known?.id ?? (await write.insert('worker', { name, user_id: to.id })).id
}
