import { contract } from '../../../../shared/contract'
import type { Escalation } from '../../../../shared/contract/offering'
import { newestAsk, noAnswerFrom } from '../../../../shared/domain/interviews/asking'
import { isToDecide, type EscalationKind } from '../../../../shared/domain/interviews/escalation'
import type { Instant } from '../../../../shared/domain/time/instant'
import { exactly } from '../../../../shared/domain/time/moment'
import { shortWords } from '../../../../shared/domain/time/words'
import { askedWords } from '../../../../shared/text/askedWords'
import { plural } from '../../../../shared/text/plural'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { childLabels } from '../children/labels'
import { viewingAt, type Viewing } from '../viewing'
import { decisionsOf } from './decisions'
import { offersOf } from './offers'
import { requestsOf } from './requests'
import { waitingInterviews, type WaitingInterview } from './waiting'

/** What is for the team lead to decide: interviews overdue, and requests nobody answered. */
export const escalations = query(contract.offering.escalations, async ({ db, now }) =>
  openEscalations(db, await viewingAt(db, now)),
)

/** Worked out anew each time; nothing while the PC's clock is wrong, because nobody knows what is overdue. */
export async function openEscalations(db: ReadDatabase, viewing: Viewing): Promise<Escalation[]> {
  if (viewing.clockTrouble !== null) return []
  const waiting = await waitingInterviews(db, viewing)
  const raised = [...waiting.flatMap(overdue), ...(await notAnswered(db, waiting, viewing))]
  const ids = [...new Set(raised.map(({ waiting: { interview } }) => interview.id))]
  const decisions = await decisionsOf(db, ids)
  const offers = await offersOf(db, ids)
  const labels = await childLabels(
    db,
    raised.map(({ waiting: { interview } }) => interview.child_id),
    viewing.today,
  )
  return raised.flatMap(({ waiting: { interview }, kind, raisedAt, words }): Escalation[] => {
    const child = labels.get(interview.child_id)
    const before = (decisions.get(interview.id) ?? []).findLast((decided) => decided.kind === kind) ?? null
    const again = viewing.settings.decideAgainDays
    if (child === undefined || !isToDecide(raisedAt, before?.at ?? null, viewing.now, again)) return []
    const tried = kind === 'overdue' ? ` ${attemptWords(offers.get(interview.id) ?? [])}` : ''
    const row = { interviewId: interview.id, kind, child, words: words(viewing.now) + tried, raisedAt }
    return [{ ...row, before: before === null ? null : withoutInterview(before) }]
  })
}

type Decided = NonNullable<Escalation['before']> & { readonly interviewId: string }

function withoutInterview({ interviewId: _id, ...decided }: Decided): NonNullable<Escalation['before']> {
  return decided
}

interface Raised {
  readonly waiting: WaitingInterview
  readonly kind: EscalationKind
  readonly raisedAt: Instant
  readonly words: (now: Instant) => string
}

function overdue(waiting: WaitingInterview): Raised[] {
  const { list, clock } = waiting
  if (list !== 'overdue' || clock.dueAt === null) return []
  const due = clock.dueAt
  const words = (now: Instant) => `The 72 hours ended on ${shortWords(exactly(due), now)}.`
  return [{ waiting, kind: 'overdue', raisedAt: due, words }]
}

/** R12: whoever was asked has not answered for a day; another authority's child as well as ours. */
async function notAnswered(
  db: ReadDatabase,
  waiting: readonly WaitingInterview[],
  { settings }: Viewing,
): Promise<Raised[]> {
  const open = waiting.filter(({ interview }) => interview.outcome === null)
  const requests = await requestsOf(
    db,
    open.map(({ interview }) => interview.id),
  )
  return open.flatMap((found): Raised[] => {
    const asks = requests.get(found.interview.id) ?? []
    const newest = newestAsk(asks)
    const raisedAt = noAnswerFrom(asks, settings.answerHours)
    if (newest === null || raisedAt === null) return []
    return [{ waiting: found, kind: 'noAnswer', raisedAt, words: (now) => askedWords(newest, now) }]
  })
}

function attemptWords(attempts: readonly { readonly isOffer: boolean }[]): string {
  if (attempts.length === 0) return 'Nobody has tried to offer the interview.'
  const offers = attempts.filter(({ isOffer }) => isOffer).length
  return `${plural(attempts.length, 'attempt')}, ${plural(offers, 'offer')}.`
}
