import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { sha256 } from '../../sha256'
import { systemText, type Copied } from './block'

/** When a record was copied last, and whether its text is another one by now. */
export const copyState = query(contract.copying.state, async ({ input, db, now }) => {
  const last = await lastCopy(db, input)
  if (last === undefined) return { last: null, changedSince: false }
  const { text } = await systemText(db, input, now)
  return {
    last: { at: last.created_at, by: last.name ?? last.created_by },
    changedSince: sha256(text) !== last.sha256,
  }
})

/** The text itself, for somebody to look at before it is copied. */
export const copyText = query(
  contract.copying.text,
  async ({ input, db, now }) => ({ text: (await systemText(db, input, now)).text }),
  {
    about: ({ kind, id }) => ({ action: 'copyText.viewed', subject: { kind, id } }),
  },
)

async function lastCopy(db: ReadDatabase, { kind, id }: Copied) {
  const copies = db
    .selectFrom('copied_out')
    .leftJoin('user', 'user.id', 'copied_out.created_by')
    .select(['copied_out.created_at', 'copied_out.created_by', 'copied_out.sha256', 'user.name'])
    .where('copied_out.withdrawn_at', 'is', null)
    .orderBy('copied_out.id', 'desc')
    .limit(1)
  if (kind === 'episode') return copies.where('copied_out.episode_id', '=', id).executeTakeFirst()
  if (kind === 'interview') return copies.where('copied_out.interview_id', '=', id).executeTakeFirst()
  return copies
    .where('copied_out.child_id', '=', id)
    .where('copied_out.episode_id', 'is', null)
    .where('copied_out.interview_id', 'is', null)
    .executeTakeFirst()
}
