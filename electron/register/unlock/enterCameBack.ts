import { appendAudit, systemActor } from '../audit/appendAudit'
import { cameBackAction, type DestroyedBefore } from '../audit/destroyedBefore'
import type { WriteTransaction } from '../database/types'
import type { OpenRegister } from '../openRegister'
import { inChunks } from '../queries/chunks'
import { oneByOne } from '../commands/oneByOne'

/**
 * Enters every record that was destroyed before and stands in the register again, once. An older copy took the
 * register's place; the copy itself knows of no destruction.
 *
 * @param known what this PC saw destroyed, and what the restore wrote down
 */
export async function enterCameBack(
  { session: { registerId, openedAt } }: OpenRegister,
  trx: WriteTransaction,
  known: readonly DestroyedBefore[],
): Promise<void> {
  const destroyedAt = new Map(known.map(({ id, at }) => [id, at]))
  const there = await inChunks([...destroyedAt.keys()], (some) =>
    trx.selectFrom('child').select('id').where('id', 'in', some).execute(),
  )
  const said = await trx
    .selectFrom('audit')
    .select('subject_id')
    .where('action', '=', cameBackAction)
    .execute()
  const entered = new Set(said.map(({ subject_id }) => subject_id))
  const fresh = there.filter(({ id }) => !entered.has(id))
  await oneByOne(fresh, ({ id }) =>
    appendAudit(trx, registerId, systemActor, openedAt, {
      action: cameBackAction,
      subject: { kind: 'child', id },
      detail: { destroyedAt: destroyedAt.get(id) ?? null },
    }),
  )
}
