import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import type { SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'

/** A paper was printed before anybody asked why: the reason is owed. */
export const printed = command(contract.emergency.printed, async ({ input, session, ...door }) =>
  enterEmergencyPrint(door, { ...input, userId: session.user.id }),
)

/**
 * Enters a print whose reason comes afterwards, inside the command that enters the paper.
 *
 * @param print `what` names the paper and no child
 * @throws NOT_FOUND
 */
export async function enterEmergencyPrint(
  { db, write, audit, now }: Door,
  print: { readonly what: string; readonly childId: string | null; readonly userId: string },
): Promise<SavedRow> {
  const { what, childId, userId } = print
  if (childId !== null && !(await isChild(db, childId))) throw new Refusal('NOT_FOUND', { what: 'child' })
  const saved = await write.insert('emergency_print', {
    child_id: childId,
    what,
    printed_at: now,
    printed_by: userId,
  })
  const subject = childId === null ? {} : { subject: { kind: 'child', id: childId } }
  audit({ action: 'paper.printedInEmergency', ...subject, detail: { what } })
  return saved
}

async function isChild(db: ReadDatabase, id: string): Promise<boolean> {
  const found = await db.selectFrom('child').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}
