import type { Door } from '../runCommand'

/**
 * Enters a print whose reason comes afterwards, inside the command that enters the paper.
 *
 * @param print `what` names the paper and no child
 */
export async function enterEmergencyPrint(
  { write, audit, now }: Door,
  print: { readonly what: string; readonly childId: string | null; readonly userId: string },
): Promise<void> {
  const { what, childId, userId } = print
  await write.insert('emergency_print', {
    child_id: childId,
    what,
    printed_at: now,
    printed_by: userId,
  })
  const subject = childId === null ? {} : { subject: { kind: 'child', id: childId } }
  audit({ action: 'paper.printedInEmergency', ...subject, detail: { what } })
}
