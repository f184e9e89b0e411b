import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import type { OfferShape, QueueRow } from '../../../../shared/contract/interviews'
import { lastAttempt } from '../../../../shared/domain/interviews/offers'
import { secondTryBy, secondTryWords } from '../../../../shared/domain/interviews/secondTry'
import { UNKNOWN } from '../../../../shared/domain/time/moment'
import { agoWords, shortWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import type { Session } from '../../session'
import { assignedTo } from '../assigning/assignedTo'
import { withLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { offersOf } from './offers'
import { requestsOf } from './requests'
import { waitingInterviews, type WaitingInterview } from './waiting'
import { unfinishedWords } from './unfinished'
import { newestAskWords, offererOf } from './whoOffers'

/** Interviews somebody still has to hold or to write up; the one due first stands first. */
export const interviewQueue = query(contract.interviews.queue, async ({ db, session, now }) =>
  queueRows(db, await viewingAt(db, now), session.user),
)

/** The same for screen and paper. @param me the person who is working; nobody on a paper */
export async function queueRows(
  db: ReadDatabase,
  viewing: Viewing,
  me: Session['user'] | null,
): Promise<QueueRow[]> {
  const waiting = await waitingInterviews(db, viewing)
  const labelled = await withLabels(db, waiting, ({ interview }) => interview.child_id, viewing.today)
  const ids = waiting.map(({ interview }) => interview.id)
  const offers = await offersOf(db, ids)
  const requests = await requestsOf(db, ids)
  const given = await assignedTo(db, ids, me)
  return labelled.map(({ row: found, child }): QueueRow => {
    const { interview, episodes, newest, clock, list } = found
    return {
      interviewId: interview.id,
      child,
      episodes: episodes.map(({ id, ref }) => ({ id, ref })),
      returned: clock.from ?? UNKNOWN,
      dueAt: clock.dueAt,
      provisional: clock.provisional,
      list,
      assignedTo: given.get(interview.id)?.name ?? null,
      mine: given.get(interview.id)?.mine ?? false,
      words: interview.outcome === null ? clock.words : unfinishedWords(interview.outcome),
      ...attemptsInWords(found, offers.get(interview.id) ?? [], viewing),
      whoMustOffer: offererOf(newest, viewing),
      asked: newestAskWords(requests.get(interview.id) ?? [], viewing),
    }
  })
}

function attemptsInWords(
  { clock, interview }: WaitingInterview,
  attempts: readonly OfferShape[],
  viewing: Viewing,
) {
  const last = lastAttempt(attempts)
  const { now, settings, clockTrouble } = viewing
  const again =
    interview.outcome === null && clockTrouble === null
      ? secondTryBy(attempts, clock.dueAt, settings.secondTryHours)
      : null
  return {
    attempts: attempts.length,
    offers: attempts.filter(({ isOffer }) => isOffer).length,
    lastAttempt: last === null ? null : lastAttemptWords(last, viewing),
    last: last === null ? null : { toWhom: last.toWhom, method: last.method },
    secondTry: again === null ? null : secondTryWords(again, now),
  }
}

function lastAttemptWords({ result, at }: OfferShape, { now, clockTrouble }: Viewing): string {
  return `${labelFor('offerResult', result).toLowerCase()}, ${clockTrouble === null ? agoWords(at, now) : shortWords(at, now)}`
}
