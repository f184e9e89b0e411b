import { newestAsk, noAnswerFrom } from '../../../../shared/domain/interviews/asking'
import { exactly } from '../../../../shared/domain/time/moment'
import { shortWords } from '../../../../shared/domain/time/words'
import { askedWords } from '../../../../shared/text/askedWords'
import { plural } from '../../../../shared/text/plural'
import type { ReadDatabase } from '../../database/types'
import { offersOf } from '../interviews/offers'
import { requestsOf } from '../interviews/requests'
import { waitingInterviews, type WaitingInterview } from '../interviews/waiting'
import type { Viewing } from '../viewing'
import type { Raised } from './raised'

/** Interviews whose 72 hours are over, and requests nobody answered. */
export async function lateInterviews(db: ReadDatabase, viewing: Viewing): Promise<Raised[]> {
  const waiting = await waitingInterviews(db, viewing)
  return [...(await overdue(db, waiting, viewing)), ...(await notAnswered(db, waiting, viewing))]
}

async function overdue(
  db: ReadDatabase,
  waiting: readonly WaitingInterview[],
  { now }: Viewing,
): Promise<Raised[]> {
  const late = waiting.filter(({ list }) => list === 'overdue')
  const offers = await offersOf(
    db,
    late.map(({ interview }) => interview.id),
  )
  return late.flatMap(({ interview: { id, child_id }, clock: { dueAt } }): Raised[] => {
    if (dueAt === null) return []
    const words = `The 72 hours ended on ${shortWords(exactly(dueAt), now)}. ${attemptWords(offers.get(id) ?? [])}`
    return [{ recordId: id, childId: child_id, kind: 'overdue', raisedAt: dueAt, words }]
  })
}

/** R12: whoever was asked has not answered for a day; another authority's child as well as ours. */
async function notAnswered(
  db: ReadDatabase,
  waiting: readonly WaitingInterview[],
  { now, settings }: Viewing,
): Promise<Raised[]> {
  const open = waiting.filter(({ interview }) => interview.outcome === null)
  const requests = await requestsOf(
    db,
    open.map(({ interview }) => interview.id),
  )
  return open.flatMap(({ interview: { id, child_id } }): Raised[] => {
    const asks = requests.get(id) ?? []
    const newest = newestAsk(asks)
    const raisedAt = noAnswerFrom(asks, settings.answerHours)
    if (newest === null || raisedAt === null) return []
    return [{ recordId: id, childId: child_id, kind: 'noAnswer', raisedAt, words: askedWords(newest, now) }]
  })
}

function attemptWords(attempts: readonly { readonly isOffer: boolean }[]): string {
  if (attempts.length === 0) return 'Nobody has tried to offer the interview.'
  const offers = attempts.filter(({ isOffer }) => isOffer).length
  return `${plural(attempts.length, 'attempt')}, ${plural(offers, 'offer')}.`
}
