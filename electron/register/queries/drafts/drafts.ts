import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { query } from '../../rpc/handlers'
import { draftHead, draftHeads } from './heads'

/** What everybody sees: that a draft exists, of whom, by whom, since when. */
export const list = query(contract.drafts.list, async ({ db, session, now }) =>
  draftHeads(db, session.user.id, now),
)

/** The author's own draft with its body. @throws DRAFT_OF_ANOTHER */
export const get = query(contract.drafts.get, async ({ db, input, session, now }) => {
  const head = await draftHead(db, input.id, session.user.id, now)
  if (head === null) return null
  if (!head.mine) throw new Refusal('DRAFT_OF_ANOTHER', { author: head.author.name })
  const { body } = await db
    .selectFrom('draft')
    .select('body')
    .where('id', '=', input.id)
    .executeTakeFirstOrThrow()
  return { ...head, body }
})
