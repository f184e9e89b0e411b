import { contract } from '../../../../shared/contract'
import type { LineMatched } from '../../../../shared/contract/catchUp'
import { matchLine } from '../../../../shared/domain/episodes/catchUp'
import { isBack, startOf } from '../../../../shared/domain/episodes/span'
import type { Moment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { isLive } from '../episodes/notBack'

/** Which episode of the register each line of a catch-up sheet is about. */
export const matchLines = query(contract.catchUp.match, async ({ input, db }) => {
  const matches: LineMatched[] = []
  for (const { childId, from } of input.lines)
    // One connection: lines are looked at one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    matches.push(childId === null ? { kind: 'new', episode: null } : await matchOf(db, childId, from))
  return matches
})

/** The match of one line, with the episode it names. */
async function matchOf(db: ReadDatabase, childId: string, from: Moment): Promise<LineMatched> {
  const rows = await db
    .selectFrom('episode')
    .select([...timeColumns, 'id', 'ref'])
    .where('child_id', '=', childId)
    .where(isLive)
    .where('type', '!=', 'O')
    .execute()
  const known = rows.map((row) => {
    const times = episodeTimes(row)
    return {
      id: row.id,
      ref: row.ref,
      start: startOf(times).at,
      back: row.status !== 'open' || isBack(times),
    }
  })
  const match = matchLine(from, known)
  const found = match.kind === 'new' ? undefined : known.find(({ id }) => id === match.episodeId)
  return {
    kind: match.kind,
    episode: found === undefined ? null : { id: found.id, ref: found.ref, start: found.start },
  }
}
