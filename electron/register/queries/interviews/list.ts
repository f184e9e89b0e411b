import { labelFor } from '../../../../shared/codes'
import { sql } from 'kysely'
import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query, type InputOf } from '../../rpc/handlers'
import { withLabels } from '../children/labels'
import { inChunks } from '../chunks'
import { rowMoment } from '../rowMoment'
import { viewingAt } from '../viewing'
import { clockOfInterview } from './clockOfInterview'
import { coveredEpisodes } from './coveredEpisodes'
import { outcomeOf } from './coverage'
import { heldWithin } from './heldWithin'

/** Rows of one page. */
const pageSize = 50

type Show = InputOf<typeof contract.interviews.list>['show']

/** What the list is sorted by; the words are those of the index `interview_by_when` (migration 0040). */
const whenSql = sql.raw<string>(`coalesce("held_at", "created_at")`)

/** Every interview, newest first. */
export const interviewList = query(contract.interviews.list, async ({ input, db, now }) => {
  const viewing = await viewingAt(db, now)
  const chosen = choose(db, input.show)
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const page = await chosen
    .select('id')
    .orderBy(whenSql, 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset(input.offset)
    .execute()
  const rows = await listRows(db, page)
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, viewing.today)
  const covered = await coveredEpisodes(
    db,
    rows.map(({ id }) => id),
  )
  return {
    rows: labelled.flatMap(({ row, child }) => {
      const episodes = covered.get(row.id) ?? []
      const first = clockOfInterview(episodes, new Map(), viewing)
      if (first === null) return []
      const held = rowMoment(row, 'held')
      const outcome = outcomeOf(row.outcome)
      return [
        {
          interviewId: row.id,
          child,
          episodes: episodes.map(({ id, ref }) => ({ id, ref })),
          outcome: outcome === null ? null : labelFor('interviewOutcome', outcome),
          held,
          interviewer: interviewerWords(row),
          within72: heldWithin(first.episode, { outcome, held }, viewing),
        },
      ]
    }),
    total,
  }
})

function choose(db: ReadDatabase, show: Show) {
  const live = db.selectFrom('interview').where('withdrawn_at', 'is', null)
  if (show === 'all') return live
  return live.where('submitted_at', show === 'finished' ? 'is not' : 'is', null)
}

/** The rows of one page, in its order. */
async function listRows(db: ReadDatabase, page: readonly { id: string }[]) {
  const rows = await inChunks(
    page.map(({ id }) => id),
    (ids) =>
      db
        .selectFrom('interview')
        .leftJoin('worker', 'worker.id', 'interview.interviewer_id')
        .select([
          'interview.id',
          'interview.child_id',
          'interview.outcome',
          'interview.held_at',
          'interview.held_precision',
          'worker.name',
          'worker.organisation',
        ])
        .where('interview.id', 'in', ids)
        .execute(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return page.flatMap(({ id }) => byId.get(id) ?? [])
}

/** "Jo Marsh, Bridge Service"; the organisation alone where no name is recorded. */
function interviewerWords(row: { name: string | null; organisation: string | null }): string | null {
  const words = [row.name, row.organisation].filter((word) => word !== null && word !== '').join(', ')
  return words === '' ? null : words
}
