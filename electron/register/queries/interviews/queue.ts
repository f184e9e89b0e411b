import { labelFor } from '../../../../shared/codes'
import { placedElsewhere } from '../../../../shared/codes/placements'
import { labelOf } from '../../../../shared/codes/codeList'
import { contract } from '../../../../shared/contract'
import type { OfferShape, QueueRow } from '../../../../shared/contract/interviews'
import { lastAttempt } from '../../../../shared/domain/interviews/offers'
import { UNKNOWN } from '../../../../shared/domain/time/moment'
import { agoWords } from '../../../../shared/domain/time/words'
import { whoMustOffer } from '../../../../shared/text/whoMustOffer'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childLabels } from '../children/labels'
import { groupOfRow, type ListColumnsRow } from '../episodes/listRows'
import { readStatusAtStart } from '../episodes/statusAtStart'
import { viewingAt, type Viewing } from '../viewing'
import { clockOfInterview, isWaiting } from './clockOfInterview'
import { coveredEpisodes } from './coveredEpisodes'
import { coveringInterviews } from './coverage'
import { offersOf } from './offers'

/** Interviews somebody still has to hold or to write up; the one due first stands first. */
export const interviewQueue = query(contract.interviews.queue, async ({ db, now }) => {
  const viewing = await viewingAt(db, now)
  const waiting = await waitingInterviews(db, viewing)
  const labels = await childLabels(
    db,
    waiting.map(({ interview }) => interview.child_id),
    viewing.today,
  )
  const offers = await offersOf(
    db,
    waiting.map(({ interview }) => interview.id),
  )
  return waiting.flatMap(({ interview, episodes, episode, clock, bucket }): QueueRow[] => {
    const child = labels.get(interview.child_id)
    if (child === undefined) return []
    const attempts = offers.get(interview.id) ?? []
    return [
      {
        interviewId: interview.id,
        child,
        episodes: episodes.map(({ id, ref }) => ({ id, ref })),
        returned: clock.from ?? UNKNOWN,
        dueAt: clock.dueAt,
        provisional: clock.provisional,
        bucket,
        words: interview.outcome === null ? clock.words : unfinishedWords(interview.outcome),
        attempts: attempts.length,
        offers: attempts.filter(({ isOffer }) => isOffer).length,
        lastAttempt: lastAttemptWords(attempts, viewing),
        whoMustOffer: offererOf(episode, viewing),
      },
    ]
  })
})

/** Unfinished interviews with an episode that waits for them, due first first, those without a due time last. */
async function waitingInterviews(db: ReadDatabase, viewing: Viewing) {
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
    .flatMap((interview) => {
      const episodes = covered.get(interview.id) ?? []
      const found = clockOfInterview(episodes, covering, viewing)
      if (found === null || !isWaiting(found.clock.bucket)) return []
      return [{ interview, episodes, ...found, bucket: found.clock.bucket }]
    })
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

function orderOf({ clock, interview }: { clock: { dueAt: string | null }; interview: { id: string } }) {
  return `${clock.dueAt ?? '~'} ${interview.id}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Held or refused, but nobody has finished the record: the clock's words would be wrong. */
function unfinishedWords(outcome: string): string {
  return `${labelFor('interviewOutcome', outcome)}, not finished yet`
}

function lastAttemptWords(attempts: readonly OfferShape[], { now }: Viewing): string | null {
  const last = lastAttempt(attempts)
  return last === null ? null : `${labelFor('offerResult', last.result)}, ${agoWords(last.at, now)}`
}

function offererOf(episode: ListColumnsRow, viewing: Viewing): string {
  const status = readStatusAtStart(episode.status_at_start)
  return whoMustOffer(
    groupOfRow(episode, viewing).group,
    authorityName(status?.responsibleLa ?? null),
    authorityName(status?.placementLa ?? null),
  )
}

function authorityName(code: string | null): string | null {
  return code === null ? null : (labelOf(placedElsewhere, code) ?? labelFor('authority', code))
}
