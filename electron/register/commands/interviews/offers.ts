import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isAnswer, isOffer } from '../../../../shared/domain/interviews/offers'
import type { ReadDatabase } from '../../database/types'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems, refuseFuture } from '../inputProblems'
import { interviewRow, unfinishedInterview } from './interviewRow'

type OfferForm = InputOf<typeof contract.interviews.addOffer>

/** One attempt to offer the interview; any number of them. */
export const addOffer = command(contract.interviews.addOffer, async ({ input, db, write, audit, now }) => {
  const { interviewId, at, byName, toWhom, method, result, note } = input
  checkOffer(input)
  refuseFuture('at', at, now)
  const interview = await unfinishedInterview(db, interviewId)
  const saved = await write.insert('offer', {
    interview_id: interviewId,
    at: at.at ?? '',
    at_precision: at.precision,
    by_name: byName,
    to_whom: toWhom,
    method,
    result,
    note: note === '' ? null : note,
  })
  audit({
    action: 'interview.offerLogged',
    subject: { kind: 'child', id: interview.child_id },
    detail: { interviewId, result, isOffer: isOffer({ at, toWhom, result }) },
  })
  return saved
})

function checkOffer({ at, toWhom, method, result }: OfferForm): void {
  const problems = new InputProblems()
  problems.moment('at', at)
  problems.code('toWhom', 'offerTo', toWhom)
  problems.code('method', 'offerMethod', method)
  problems.code('result', 'offerResult', result)
  if (isAnswer(result) && toWhom === 'not_known')
    problems.add('toWhom', 'Say who answered: only then does anybody know whether it was an offer.')
  problems.throwIfAny()
}

/** An attempt logged in error; kept, with the reason. */
export const withdrawOffer = command(
  contract.interviews.withdrawOffer,
  async ({ input, db, write, audit }) => {
    const { id, version, reason } = input
    const childId = await childOfOffer(db, id)
    const saved = await write.withdraw('offer', id, version, reason)
    audit({
      action: 'interview.offerWithdrawn',
      subject: { kind: 'child', id: childId },
      detail: { id, reason },
    })
    return saved
  },
)

/** A withdrawn attempt counts again. */
export const bringBackOffer = command(
  contract.interviews.bringBackOffer,
  async ({ input, db, write, audit }) => {
    const { id, version } = input
    const childId = await childOfOffer(db, id)
    const saved = await write.bringBack('offer', id, version)
    audit({ action: 'interview.offerBroughtBack', subject: { kind: 'child', id: childId }, detail: { id } })
    return saved
  },
)

/** The child whose interview it is; a finished interview's log stays as it is. */
async function childOfOffer(db: ReadDatabase, offerId: string): Promise<string> {
  const row = await db.selectFrom('offer').select('interview_id').where('id', '=', offerId).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'offer' })
  const interview = await interviewRow(db, row.interview_id)
  if (interview.submitted_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'finished' })
  return interview.child_id
}
