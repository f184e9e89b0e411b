import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { ShareTable } from '../../database/schema/interviews'
import { query } from '../../rpc/handlers'
import { aboutColumn, childOf } from '../aboutRecord'
import { rowMoment } from '../rowMoment'

/** The sharing log of a child, an episode or an interview: newest first. */
export const sharingLog = query(
  contract.sharing.list,
  async ({ input, db }) => {
    const childId = await childOf(db, input)
    const rows = await db
      .selectFrom('share')
      .selectAll()
      .where(aboutColumn[input.kind], '=', input.id)
      .where('withdrawn_at', 'is', null)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .execute()
    return { childId, rows: rows.map(shareShape) }
  },
  { about: (_, { childId }) => ({ action: 'sharing.viewed', subject: { kind: 'child', id: childId } }) },
)

/** An entry of the sharing log, its codes in words too. */
export function shareShape(row: ShareTable) {
  const { kind, basis, method } = row
  return {
    id: row.id,
    version: row.version,
    childId: row.child_id,
    episodeId: row.episode_id,
    interviewId: row.interview_id,
    kind,
    kindLabel: labelFor('shareKind', kind),
    recipient: row.recipient,
    what: row.what,
    at: rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at'),
    basis: basis ?? 'other',
    basisLabel: labelFor('shareBasis', basis ?? 'other'),
    basisNote: row.basis_note,
    method,
    methodLabel: method === null ? null : labelFor('shareMethod', method),
    reference: row.reference,
    byName: row.by_name,
    againstWish: row.against_wish,
    againstWishWhy: row.against_wish_why,
  }
}
