import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { query } from '../../rpc/handlers'
import { childLabel } from '../children/labels'
import { placementWords } from '../children/standing'
import { standingOn } from '../episodes/statusAtStart'
import { viewingAt } from '../viewing'
import { placementFactsOf } from './facts'
import { placementStanding } from './standing'

/** One placement: what is recorded, where it lies and what it asks for. */
export const placementPage = query(
  contract.placements.get,
  async ({ input, db, now }) => {
    const row = await db.selectFrom('placement').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'placement' })
    const viewing = await viewingAt(db, now)
    const child = await childLabel(db, row.child_id, viewing.today)
    const place =
      row.place_id === null
        ? undefined
        : await db.selectFrom('place').select('name').where('id', '=', row.place_id).executeTakeFirst()
    // A placement that is over asks for what it asked for when it ended.
    const day = row.ended_on !== null && row.ended_on < viewing.today ? row.ended_on : viewing.today
    const { status } = await standingOn(db, row.child_id, day < row.started_on ? row.started_on : day)
    const standing = placementStanding(row, status, viewing)
    return {
      id: row.id,
      version: row.version,
      child,
      incoming: standing.incoming,
      facts: placementFactsOf(row, place?.name ?? null),
      placeLabel: place?.name ?? row.place_text,
      words: placementWords({ ...row, place_name: place?.name ?? row.place_text }),
      area: { words: standing.words, why: standing.area.why },
      duties: [...standing.duties],
      withdrawnAt: row.withdrawn_at,
    }
  },
  {
    about: ({ id }, { child }) => ({
      action: 'placement.viewed',
      subject: { kind: 'child', id: child.id },
      detail: { placementId: id },
    }),
  },
)
