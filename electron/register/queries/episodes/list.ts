import { sql, type SelectQueryBuilder, type SqlBool } from 'kysely'
import { contract } from '../../../../shared/contract'
import { addMonths } from '../../../../shared/domain/time/localDate'
import { InputProblems } from '../../commands/inputProblems'
import type { RegisterSchema } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { query, type InputOf } from '../../rpc/handlers'
import { inChunks } from '../chunks'
import { viewingAt, type Viewing } from '../viewing'
import { childDob, episodeListRows, listColumns, type ListColumnsRow } from './listRows'
import { isLive, isMissingNow } from './notBack'
import { startsFrom, sortSql, startsUpTo } from './startSql'

type ListInput = InputOf<typeof contract.episodes.list>

/** Episodes, newest start first; those without a known start stand where they were recorded. */
export const episodeList = query(contract.episodes.list, async ({ input, db, now }) => {
  const problems = new InputProblems()
  problems.day('from', input.from)
  problems.day('to', input.to)
  problems.throwIfAny()
  const viewing = await viewingAt(db, now)
  const chosen = choose(db, input, viewing)
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { everything } = await choose(db, { ...input, show: 'all', from: null, to: null }, viewing)
    .select((select) => select.fn.countAll<number>().as('everything'))
    .executeTakeFirstOrThrow()
  const page = await chosen
    .select('id')
    .orderBy(sortSql, 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit)
    .offset(input.offset)
    .execute()
  const rows = await inThisOrder(db, page)
  // Those recorded in error are no part of the whole.
  const notShown = input.show === 'cancelled' ? everything : everything - total
  return { rows: await episodeListRows(db, rows, viewing), total, notShown }
})

/** The ids come from an index alone, however far down the page lies; only the page's own rows are read. */
async function inThisOrder(db: ReadDatabase, page: readonly { id: string }[]): Promise<ListColumnsRow[]> {
  const rows = await inChunks(
    page.map(({ id }) => id),
    (ids) =>
      db
        .selectFrom('episode')
        .select([...listColumns, childDob])
        .where('id', 'in', ids)
        .execute(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ id }) => byId.get(id) ?? [])
}

type EpisodeQuery = SelectQueryBuilder<RegisterSchema, 'episode', object>

function choose(db: ReadDatabase, input: ListInput, viewing: Viewing): EpisodeQuery {
  const { childId, from, to } = input
  let chosen = shown[input.show](db.selectFrom('episode'), viewing)
  if (childId !== null) chosen = chosen.where('child_id', '=', childId)
  if (from !== null) chosen = chosen.where(startsFrom(from))
  if (to !== null) chosen = chosen.where(startsUpTo(to))
  return chosen
}

/** `before_homeward = 1` stands in words, not as a parameter: only so is its own small index found. */
const shown: Readonly<Record<ListInput['show'], (episodes: EpisodeQuery, viewing: Viewing) => EpisodeQuery>> =
  {
    all: (episodes) => episodes.where(isLive),
    missingNow: (episodes) => episodes.where(isMissingNow),
    open: (episodes) => episodes.where('status', '=', 'open').where('withdrawn_at', 'is', null),
    noReturnTime: (episodes) =>
      episodes
        .where('status', 'in', ['open', 'closed'])
        .where('withdrawn_at', 'is', null)
        .where('returned_at', 'is', null)
        .where('before_homeward', '=', 0)
        .where((where) => where.or([where('return_mode', 'is not', null), where('status', '=', 'closed')])),
    lastYear: (episodes, { today }) => episodes.where(isLive).where(startsFrom(addMonths(today, -12))),
    cancelled: (episodes) => episodes.where('status', '=', 'cancelled'),
    imported: (episodes) =>
      episodes.where(isLive).where(sql<SqlBool>`id in (select id from episode where before_homeward = 1)`),
  }
