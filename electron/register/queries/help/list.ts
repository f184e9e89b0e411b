import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { aboutColumn, childOf } from '../aboutRecord'

/** Help for a child, in the order it was written down, with how much of it was taken up. */
export const helpList = query(
  contract.help.list,
  async ({ input, db }) => {
    const childId = await childOf(db, input)
    const rows = await db
      .selectFrom('help')
      .selectAll()
      .where(aboutColumn[input.kind], '=', input.id)
      .where('withdrawn_at', 'is', null)
      .orderBy('offered_on', (order) => order.desc().nullsFirst())
      .orderBy('id', 'desc')
      .execute()
    const inState = (state: string) => rows.filter((row) => row.state === state).length
    return {
      childId,
      rows: rows.map((row) => ({
        id: row.id,
        version: row.version,
        childId: row.child_id,
        episodeId: row.episode_id,
        interviewId: row.interview_id,
        type: row.type,
        typeLabel: labelFor('helpType', row.type),
        what: row.what,
        byWhom: row.by_whom,
        offeredOn: row.offered_on,
        state: row.state,
        stateLabel: labelFor('helpState', row.state),
        stateOn: row.state_on,
        note: row.note,
      })),
      counts: {
        offered: rows.length,
        waiting: inState('waiting'),
        takenUp: inState('taken_up') + inState('ended'),
        refused: inState('refused'),
      },
    }
  },
  { about: (_, { childId }) => ({ action: 'help.viewed', subject: { kind: 'child', id: childId } }) },
)
