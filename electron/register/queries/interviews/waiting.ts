import { groupOfRow } from '../episodes/listRows'
import { queueListOf } from '../../../../shared/domain/interviews/queueList'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../viewing'
import { clockOfInterview } from './clockOfInterview'
import { coveredEpisodes, newestEpisode } from './coveredEpisodes'
import { coveringInterviews, outcomeOf } from './coverage'

/** Unfinished interviews with an episode that waits for them, each with its list; due first first. */
export async function waitingInterviews(db: ReadDatabase, viewing: Viewing) {
  const rows = await db
    .selectFrom('interview')
    .select(['id', 'child_id', 'outcome'])
    .where('submitted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  const covered = await coveredEpisodes(
    db,
    rows.map(({ id }) => id),
  )
  const covering = await coveringInterviews(
    db,
    [...covered.values()].flat().map(({ id }) => id),
  )
  return rows
    .flatMap((row) => {
      const episodes = covered.get(row.id) ?? []
      const found = clockOfInterview(episodes, covering, viewing)
      if (found === null) return []
      const newest = newestEpisode(episodes) ?? found.episode
      const { group } = groupOfRow(newest, viewing)
      const interview = { ...row, outcome: outcomeOf(row.outcome) }
      const list = queueListOf({ bucket: found.clock.bucket, group, outcome: interview.outcome })
      return list === null ? [] : [{ interview, episodes, ...found, newest, group, list }]
    })
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

/** One interview of the queue, before it is put into words. */
export type WaitingInterview = Awaited<ReturnType<typeof waitingInterviews>>[number]

function orderOf({ clock, interview }: { clock: { dueAt: string | null }; interview: { id: string } }) {
  return `${clock.dueAt ?? '~'} ${interview.id}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
