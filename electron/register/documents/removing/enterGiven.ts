import { labelFor } from '../../../../shared/codes'
import type { Json } from '../../audit/auditEntry'
import type { Door } from '../../commands/runCommand'
import type { SharedWith } from '../madePapers'
import { kindWords } from './care'

/**
 * Keeps for whom a paper left the register and what was decided on each passage.
 *
 * @param runId the saving or printing
 * @returns the same for the audit trail: no word of the record, one entry a decision
 */
export async function enterGiven(
  { write }: Pick<Door, 'write'>,
  runId: string,
  { to, name, why, decisions, alsoRemoved }: SharedWith,
): Promise<{ readonly [key: string]: Json }> {
  const { id } = await write.insert('paper_given', {
    run_id: runId,
    asked_by: to,
    name,
    why,
    also_removed: JSON.stringify(alsoRemoved),
  })
  for (const { id: item, where, kinds, decision } of decisions)
    // One connection: one row after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await write.insert('paper_decision', {
      paper_given_id: id,
      item,
      place: where,
      kinds: kinds.join(','),
      decision,
    })
  return {
    for: `${labelFor('paperFor', to)}, ${name}`,
    why,
    decisions: decisions.map(
      ({ where, kinds, decision }) =>
        `${where} (${kindWords(kinds).toLowerCase()}): ${decision === 'remove' ? 'removed' : 'shown'}`,
    ),
  }
}
