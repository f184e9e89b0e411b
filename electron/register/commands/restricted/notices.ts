import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { plainRef } from '../../../../shared/domain/children/nameIndex'
import { plainName } from '../../../../shared/domain/children/names'
import type { ReadDatabase } from '../../database/types'
import { command, type InputOf } from '../../rpc/handlers'
import { InputProblems, refuseFuture } from '../inputProblems'

type HandIn = InputOf<typeof contract.restricted.handIn>
type Who = HandIn['who']

/**
 * Takes news about a restricted child from somebody who may not open the record: nothing is shown, and those who may
 * find it on their Today.
 */
export const handIn = command(contract.restricted.handIn, async ({ input, db, write, audit, now }) => {
  checkWhen(input, now)
  const found = await restrictedChild(db, input.who)
  if (found === undefined) throw new Refusal('NOT_FOUND', { what: 'restricted child' })
  const { id } = await write.insert('unseen_notice', {
    child_id: found.child_id,
    about: input.about,
    at: input.at.at,
    at_precision: input.at.precision,
    told_by: input.toldBy,
    words: input.words === '' ? null : input.words,
  })
  audit({
    action: 'child.noticeHandedIn',
    subject: { kind: 'child', id: found.child_id },
    detail: { notice: id, about: input.about },
  })
  return { ringName: found.ring_name, ringPhone: found.ring_phone }
})

/** @throws INVALID, IN_FUTURE */
function checkWhen({ at, who }: HandIn, now: string): void {
  const problems = new InputProblems()
  problems.moment('at', at)
  if ('dob' in who) problems.day('who.dob', who.dob)
  problems.throwIfAny()
  refuseFuture('at', at, now)
}

/** Exactly that child, and only where the record is restricted: nobody finds one by guessing. */
async function restrictedChild(db: ReadDatabase, who: Who) {
  const rows = await db
    .selectFrom('restriction')
    .innerJoin('child', 'child.id', 'restriction.child_id')
    .select([
      'restriction.child_id',
      'restriction.ring_name',
      'restriction.ring_phone',
      'child.local_ref',
      'child.forename',
      'child.known_as',
      'child.surname',
      'child.dob',
    ])
    .where('restriction.withdrawn_at', 'is', null)
    .execute()
  return rows.find((row) => {
    if ('childId' in who) return row.child_id === who.childId
    if ('localRef' in who) return row.local_ref !== null && plainRef(row.local_ref) === plainRef(who.localRef)
    const same = (one: string | null, other: string) => one !== null && plainName(one) === plainName(other)
    const forename = same(row.forename, who.forename) || same(row.known_as, who.forename)
    return row.dob === who.dob && forename && same(row.surname, who.surname)
  })
}

/** Somebody who may open the record has read the notice and deals with it. */
export const takeUp = command(
  contract.restricted.takeUp,
  async ({ input, db, write, audit, session, now }) => {
    const notice = await db
      .selectFrom('unseen_notice')
      .select(['child_id', 'taken_up_at'])
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (notice === undefined) throw new Refusal('NOT_FOUND', { what: 'notice' })
    if (notice.taken_up_at !== null) throw new Refusal('WRONG_STATE', { what: 'notice', state: 'takenUp' })
    await write.update('unseen_notice', input.id, input.version, {
      taken_up_at: now,
      taken_up_by: session.user.id,
    })
    audit({
      action: 'child.noticeTakenUp',
      subject: { kind: 'child', id: notice.child_id },
      detail: { notice: input.id },
    })
    return {}
  },
)
