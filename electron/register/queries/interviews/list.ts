import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query, type InputOf } from '../../rpc/handlers'
import { childLabels } from '../children/labels'
import { rowMoment } from '../rowMoment'
import { viewingAt } from '../viewing'
import { clockOfInterview } from './clockOfInterview'
import { coveredEpisodes } from './coveredEpisodes'
import { outcomeOf } from './coverage'
import { heldWithin } from './heldWithin'

/** Rows of one page. */
const pageSize = 50

type Show = InputOf<typeof contract.interviews.list>['show']

/** Every interview, newest first; those that cover nothing but episodes recorded in error are left out. */
export const interviewList = query(contract.interviews.list, async ({ input, db, now }) => {
  const viewing = await viewingAt(db, now)
  const chosen = choose(db, input.show)
  const { total } = await chosen
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await chosen
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
    .orderBy((order) => order.fn.coalesce('interview.held_at', 'interview.created_at'), 'desc')
    .orderBy('interview.id', 'desc')
    .limit(pageSize)
    .offset(input.offset)
    .execute()
  const labels = await childLabels(
    db,
    rows.map(({ child_id }) => child_id),
    viewing.today,
  )
  const covered = await coveredEpisodes(
    db,
    rows.map(({ id }) => id),
  )
  return {
    rows: rows.flatMap((row) => {
      const child = labels.get(row.child_id)
      const episodes = covered.get(row.id) ?? []
      const first = clockOfInterview(episodes, new Map(), viewing)
      if (child === undefined || first === null) return []
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
  const live = db
    .selectFrom('interview')
    .where('interview.withdrawn_at', 'is', null)
    .where((where) =>
      where.exists(
        where
          .selectFrom('interview_episode')
          .innerJoin('episode', 'episode.id', 'interview_episode.episode_id')
          .select('interview_episode.id')
          .whereRef('interview_episode.interview_id', '=', 'interview.id')
          .where('interview_episode.withdrawn_at', 'is', null)
          .where('episode.withdrawn_at', 'is', null)
          .where('episode.status', '!=', 'cancelled'),
      ),
    )
  if (show === 'all') return live
  return live.where('interview.submitted_at', show === 'finished' ? 'is not' : 'is', null)
}

/** "Jo Marsh, Bridge Service"; the organisation alone where no name is recorded. */
function interviewerWords(row: { name: string | null; organisation: string | null }): string | null {
  const words = [row.name, row.organisation].filter((word) => word !== null && word !== '').join(', ')
  return words === '' ? null : words
}
