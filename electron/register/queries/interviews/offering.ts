import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { closingOf } from '../../../../shared/domain/calendar/opening'
import { isInterviewDue } from '../../../../shared/domain/interviews/clock72'
import { secondTryBy, secondTryWords } from '../../../../shared/domain/interviews/secondTry'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { adultAtStart, childDob, listColumns, type ListColumnsRow } from '../episodes/listRows'
import { episodeTimes } from '../episodes/episodeTimes'
import { viewingAt } from '../viewing'
import { clockOfInterview } from './clockOfInterview'
import { coveredEpisodes, newestEpisode } from './coveredEpisodes'
import { coveringInterviews } from './coverage'
import { offersOf } from './offers'
import { requestsOf, withdrawnRequestsOf } from './requests'
import { couldAsk, newestAskWords, offererOf } from './whoOffers'

/** Who must offer one interview, and who was asked. */
export const offeringOf = query(contract.offering.of, async ({ input: { interviewId }, db, now }) => {
  const viewing = await viewingAt(db, now)
  const episodes = (await coveredEpisodes(db, [interviewId])).get(interviewId) ?? []
  const found = clockOfInterview(episodes, new Map(), viewing)
  if (found === null) throw new Refusal('NOT_FOUND', { what: 'interview' })
  const newest = newestEpisode(episodes) ?? found.episode
  const requests = (await requestsOf(db, [interviewId])).get(interviewId) ?? []
  const attempts = (await offersOf(db, [interviewId])).get(interviewId) ?? []
  const { settings, clockTrouble } = viewing
  const by =
    clockTrouble === null && (await isPending(db, interviewId))
      ? secondTryBy(attempts, found.clock.dueAt, settings.secondTryHours)
      : null
  return {
    whoMustOffer: offererOf(newest, viewing),
    askedWords: newestAskWords(requests, viewing),
    requests: requests.map(({ interviewId: _id, ...request }) => request),
    withdrawnRequests: await withdrawnRequestsOf(db, interviewId),
    couldAsk: couldAsk(newest, viewing),
    secondTry: by === null ? null : { by, words: secondTryWords(by, now) },
  }
})

async function isPending(db: ReadDatabase, interviewId: string): Promise<boolean> {
  const row = await db
    .selectFrom('interview')
    .select('outcome')
    .where('id', '=', interviewId)
    .executeTakeFirst()
  return row?.outcome === null
}

/** Who must offer, who was asked, who answered: for an episode with an interview, and for one without. */
export const offeringForEpisode = query(contract.offering.forEpisode, async ({ input, db, now }) => {
  const viewing = await viewingAt(db, now)
  const row = await db
    .selectFrom('episode')
    .select([...listColumns, childDob])
    .where('id', '=', input.episodeId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'episode' })
  const none = whyNone(row)
  if (none !== null) return { sentences: [none] }
  const covering = (await coveringInterviews(db, [row.id])).get(row.id) ?? []
  const requests = await requestsOf(
    db,
    covering.map(({ interviewId }) => interviewId),
  )
  const asked = newestAskWords([...requests.values()].flat(), viewing)
  const waits = isInterviewDue(episodeTimes(row))
    ? []
    : ['The interview comes once the child is back or found.']
  return { sentences: [offererOf(row, viewing), ...(asked === null ? [] : [asked]), ...waits] }
})

function whyNone(row: ListColumnsRow): string | null {
  if (row.status === 'cancelled' || row.withdrawn_at !== null)
    return 'Recorded in error: no interview is due.'
  if (adultAtStart(row)) return '18 or over when it began: no interview is due.'
  if (row.type === 'O') return 'Information only: it has no return home interview.'
  return row.before_homeward === 1 ? 'From before Homeward: its interview is not known.' : null
}

/** What the queue is divided by. */
export const openingToday = query(contract.offering.opening, async ({ db, now }) => {
  const { nextOpen, settings } = await viewingAt(db, now)
  return { nextOpen, closesAt: closingOf(now, settings) }
})
