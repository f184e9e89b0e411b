import { acceptedState } from '../../../../shared/domain/interviews/accepted'
import { offerState } from '../../../../shared/domain/interviews/offers'
import type { ListEpisode } from '../../../../shared/returns/annexA/types'
import type { ReadDatabase } from '../../database/types'
import { inChunks } from '../chunks'
import { coveringInterviews, recordedOutcome } from '../interviews/coverage'
import { offersOf } from '../interviews/offers'
import type { ReturnEpisode } from '../returns/registerEpisodes'

type OfferedAndAccepted = Pick<ListEpisode, 'offered' | 'accepted'>

/**
 * Whether an interview was offered after each episode, and whether it was accepted: by all interviews that cover the
 * episode and all attempts at them.
 */
export async function interviewFacts(
  db: ReadDatabase,
  episodes: readonly ReturnEpisode[],
): Promise<(episode: ReturnEpisode) => OfferedAndAccepted> {
  const covering = await coveringInterviews(
    db,
    episodes.map(({ id }) => id),
  )
  const ids = [...new Set([...covering.values()].flat().map(({ interviewId }) => interviewId))]
  const offers = await offersOf(db, ids)
  const reasons = await outcomeReasons(db, ids)
  return ({ id, beforeHomeward }) => {
    const mine = covering.get(id) ?? []
    const attempts = mine.flatMap(({ interviewId }) => offers.get(interviewId) ?? [])
    const outcome = recordedOutcome(mine)
    const deciding = mine.findLast((each) => each.outcome === outcome)
    const outcomeReason = deciding === undefined ? null : (reasons.get(deciding.interviewId) ?? null)
    return {
      offered: offerState({ attempts, outcome, beforeHomeward }).offered,
      accepted: acceptedState({ attempts, outcome, outcomeReason }),
    }
  }
}

async function outcomeReasons(
  db: ReadDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await inChunks(ids, (some) =>
    db.selectFrom('interview').select(['id', 'outcome_reason']).where('id', 'in', some).execute(),
  )
  return new Map(rows.map(({ id, outcome_reason }) => [id, outcome_reason]))
}
