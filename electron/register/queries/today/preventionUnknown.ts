import { addSeconds } from '../../../../shared/domain/time/instant'
import { earliest } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { rowMoment } from '../rowMoment'
import type { Viewing } from '../viewing'
import type { Gap } from './gap'

/** Back for longer than the council's own limit, and nobody knows whether the police spoke to the child (R11, duty 11). */
export async function preventionUnknown(
  db: ReadDatabase,
  { now, settings, clockTrouble }: Viewing,
): Promise<Gap[]> {
  if (clockTrouble !== null) return []
  const { preventionHours, approxMinutes } = settings
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', 'child_id', 'returned_at', 'returned_precision'])
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .where('before_homeward', '=', 0)
    .where('type', '!=', 'O')
    .where('prevention_interview', '=', 'not_known')
    .where('returned_at', 'is not', null)
    .orderBy('ref', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const back = earliest(rowMoment(row, 'returned'), approxMinutes)
    if (back === null || addSeconds(back, preventionHours * 3600) > now) return []
    const what = `back for more than ${preventionHours} h, and not recorded whether the police held a prevention interview.`
    return [{ ref: row.ref, what, episodeId: row.id, childId: row.child_id }]
  })
}
