import { contract } from '../../../../shared/contract'
import { noticeAbout } from '../../../../shared/contract/restricted'
import { localDateOf } from '../../../../shared/domain/time/london'
import { momentOf } from '../../../../shared/domain/time/moment'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'

/** Notices nobody has taken up yet, oldest first. */
export const notices = query(contract.restricted.notices, async ({ db, session, now }) => {
  const rows = await db
    .selectFrom('unseen_notice')
    .innerJoin('user', 'user.id', 'unseen_notice.created_by')
    .selectAll('unseen_notice')
    .select('user.name')
    .where('unseen_notice.taken_up_at', 'is', null)
    .where('unseen_notice.withdrawn_at', 'is', null)
    .orderBy('unseen_notice.id')
    .execute()
  const labels = await childLabels(
    db,
    rows.map(({ child_id }) => child_id),
    localDateOf(now),
  )
  return rows.map((row) => {
    const closed = closedToViewer(row.child_id) !== undefined
    const readable = !closed || row.created_by === session.user.id
    return {
      id: row.id,
      version: row.version,
      child: labels.get(row.child_id)?.label ?? '',
      childId: closed ? null : row.child_id,
      about: noticeAbout.parse(row.about),
      at: momentOf(row.at, row.at_precision),
      toldBy: readable ? row.told_by : null,
      words: readable ? row.words : null,
      handedInBy: row.name,
      handedInAt: row.created_at,
    }
  })
})
