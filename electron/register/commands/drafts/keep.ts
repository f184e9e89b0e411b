import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { WriteTransaction } from '../../database/types'
import { isUnsaved } from '../../queries/drafts/unsaved'
import { unaudited } from '../../rpc/handlers'

/** @throws DRAFT_OF_ANOTHER when a colleague has it, or has taken it over meanwhile */
async function requireOwn(trx: WriteTransaction, id: string, userId: string): Promise<void> {
  const found = await trx
    .selectFrom('draft')
    .innerJoin('user', 'user.id', 'draft.author_id')
    .select(['draft.author_id', 'user.name'])
    .where('draft.id', '=', id)
    .executeTakeFirst()
  if (found !== undefined && found.author_id !== userId)
    throw new Refusal('DRAFT_OF_ANOTHER', { author: found.name })
}

/** Keeps what a form holds, every few seconds, through lock and crash. */
export const keep = unaudited(contract.drafts.keep, async ({ trx, input, session, now }) => {
  await requireOwn(trx, input.id, session.user.id)
  const kept = {
    subject_id: input.subjectId,
    child_id: input.childId,
    page: input.page,
    saved_at: now,
    body: input.body,
    // Gone on with after the save was undone: from now on unsaved work like any other.
    ended_by: null,
  }
  await trx
    .insertInto('draft')
    .values({ id: input.id, kind: input.kind, author_id: session.user.id, started_at: now, ...kept })
    .onConflict((conflict) =>
      // A beat of the form that comes after its save keeps nothing.
      conflict.column('id').doUpdateSet(kept).where('draft.ended_at', 'is', null),
    )
    .execute()
  return { savedAt: now }
})

/** Throws one's own unsaved work away. */
export const discard = unaudited(contract.drafts.discard, async ({ trx, input, session }) => {
  await requireOwn(trx, input.id, session.user.id)
  await trx.deleteFrom('draft').where('id', '=', input.id).where(isUnsaved).execute()
  return {}
})
