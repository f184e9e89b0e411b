import { Refusal } from '../../../../shared/contract/errors'
import type { Door } from '../runCommand'
import { brokenRules } from './brokenRules'
import type { ChangedRecord } from './changedRecords'
import { touchedBy } from './touched'

/**
 * What other commands promise of the register must hold after an undo, or after a value was put back, as well: a rule that held before must not be
 * broken. One that was broken already (an imported file is not asked) stays as it was.
 *
 * @throws UNDO_BREAKS_RULE
 */
export async function withinRules<R>(
  door: Door,
  records: readonly ChangedRecord[],
  work: () => Promise<R>,
): Promise<R> {
  const before = await brokenRules(door.db, await touchedBy(door.db, records), door.now)
  const result = await work()
  const after = await brokenRules(door.db, await touchedBy(door.db, records), door.now)
  const problems = after.filter((problem) => !before.includes(problem))
  if (problems.length > 0) throw new Refusal('UNDO_BREAKS_RULE', { problems })
  return result
}
