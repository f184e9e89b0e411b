import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { draftHead } from '../../queries/drafts/heads'
import { command } from '../../rpc/handlers'

/** Makes a colleague's unsaved work one's own: its author is named in the audit trail and sees it gone. */
export const takeOver = command(
  contract.drafts.takeOver,
  async ({ db, write, audit, input, session, now }) => {
    const before = await draftHead(db, input.id, session.user.id, now)
    if (before === null) throw new Refusal('NOT_FOUND', { what: 'draft' })
    await write.giveDraftTo(input.id, session.user.id)
    const subject = before.child === null ? {} : { subject: { kind: 'child', id: before.child.id } }
    audit({
      action: 'draft.takenOver',
      ...subject,
      detail: { draft: input.id, kind: before.kind, from: before.author.name },
    })
    return { ...before, author: { id: session.user.id, name: session.user.name }, mine: true }
  },
)
