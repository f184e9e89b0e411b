import { contract } from '../../../../shared/contract'
import { countEpisodes, isCounted } from '../../../../shared/domain/episodes/counts'
import { startOf } from '../../../../shared/domain/episodes/span'
import { isOnMissingNow } from '../../../../shared/domain/episodes/whereabouts'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { isMyName } from '../../../../shared/domain/users/mine'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy } from '../chunks'
import { episodeTimes, timeColumns, whereaboutsFacts, type TimeRow } from '../episodes/episodeTimes'
import { adultAtStart, childDob } from '../episodes/listRows'
import { isLive } from '../episodes/notBack'
import { viewingAt } from '../viewing'
import { childrenByRule, chosenChildren, inOrder } from './chosenChildren'
import { childLabelOf, labelColumns } from './labels'
import { standingsOn } from './standing'

/** Children, a page at a time. */
export const childList = query(contract.children.list, async ({ input, db, session, now }) => {
  const viewing = await viewingAt(db, now)
  const { today } = viewing
  const me = session.user.name
  const chosen = chosenChildren(db, input.show, { today, me }, await childrenByRule(db, input.show, viewing))
  const { everyone } = await chosenChildren(db, 'all', { today, me }, null)
    .select((select) => select.fn.countAll<number>().as('everyone'))
    .executeTakeFirstOrThrow()
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await inOrder(chosen, input.sort, today)
    .select([...labelColumns, 'worker_name'])
    .limit(input.limit)
    .offset(input.offset)
    .execute()
  const ids = rows.map(({ id }) => id)
  const standings = await standingsOn(db, ids, today)
  const episodes = await episodesOf(db, ids)
  return {
    rows: rows.map((row) => ({
      ...childLabelOf(row, today),
      mine: isMyName(row.worker_name, me),
      careStatus: standings.get(row.id)?.careStatus ?? null,
      placement: standings.get(row.id)?.placement ?? null,
      ...episodeFigures(episodes.get(row.id) ?? [], today),
    })),
    total,
    notShown: everyone - total,
  }
})

async function episodesOf(db: ReadDatabase, childIds: readonly string[]) {
  if (childIds.length === 0) return new Map<string, EpisodeRow[]>()
  const rows = await db
    .selectFrom('episode')
    .select(['child_id', childDob, ...timeColumns])
    .where('child_id', 'in', childIds)
    .where(isLive)
    .execute()
  return groupBy(rows, ({ child_id }) => child_id)
}

type EpisodeRow = TimeRow & { readonly child_id: string; readonly child_dob: string | null }

function episodeFigures(rows: readonly EpisodeRow[], today: LocalDate) {
  const counted = rows.map((row) => ({
    type: row.type,
    status: row.status,
    startDate: localDateOfMoment(startOf(episodeTimes(row)).at),
    adultAtStart: adultAtStart(row),
  }))
  const starts = counted.flatMap((episode) =>
    isCounted(episode) && episode.startDate !== null ? [episode.startDate] : [],
  )
  return {
    missingNow: rows.some((row) => isOnMissingNow(whereaboutsFacts(row))),
    episodes12Months: countEpisodes(counted, today).months12,
    lastEpisodeOn: starts.toSorted().at(-1) ?? null,
  }
}
