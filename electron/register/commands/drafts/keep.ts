import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { WriteTransaction } from '../../database/types'
import { isUnsaved } from '../../queries/drafts/unsaved'
import { unaudited } from '../../rpc/handlers'
import { writeUnsaved } from './unsavedWork'

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

/**
 * Keeps what a form holds, every few seconds, through lock and crash. Where the disk takes nothing it is held sealed in
 * memory; the page is refused all the same, and tries again.
 */
export const keep = unaudited(
  contract.drafts.keep,
  async ({ trx, input, session, now }) => {
    await requireOwn(trx, input.id, session.user.id)
    await writeUnsaved(trx, { ...input, authorId: session.user.id, savedAt: now })
    return { savedAt: now }
  },
  {
    done: (held, { input }) => held.letGo(input.id),
    diskFailed: (held, { open, input, now }) =>
      held.hold(open, { ...input, authorId: open.session.user.id, savedAt: now }),
  },
)

/** Throws one's own unsaved work away. */
export const discard = unaudited(
  contract.drafts.discard,
  async ({ trx, input, session }) => {
    await requireOwn(trx, input.id, session.user.id)
    await trx.deleteFrom('draft').where('id', '=', input.id).where(isUnsaved).execute()
    return {}
  },
  { done: (held, { input }) => held.letGo(input.id) },
)
