import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { liveChild } from './childRow'
import { stretchesOf } from './neighbours'
import { placeStretch } from './periods'
import { refreshSnapshots } from './refreshSnapshots'

/** A care status by hand, from a day on; the one before it ends on the day before. */
export const setStatus = command(contract.children.setStatus, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { childId, careStatus, legalStatus, startedOn } = input
  const problems = new InputProblems()
  problems.code('careStatus', 'careStatus', careStatus)
  problems.code('legalStatus', 'legalStatus', legalStatus)
  problems.day('startedOn', startedOn)
  problems.throwIfAny()
  refuseFutureDay('startedOn', startedOn, localDateOf(now))
  await liveChild(db, childId)
  const { same, cut, endsOn } = placeStretch(await stretchesOf(db, 'status_period', childId), startedOn)
  if (cut !== null) await write.update('status_period', cut.id, 'latest', { ended_on: cut.endedOn })
  const columns = { care_status: careStatus, legal_status: legalStatus }
  const saved =
    same === null
      ? await write.insert('status_period', {
          ...columns,
          child_id: childId,
          started_on: startedOn,
          ended_on: endsOn,
        })
      : await write.update('status_period', same.id, 'latest', columns)
  const episodes = await refreshSnapshots(scope, childId)
  audit({
    action: 'child.statusSet',
    subject: { kind: 'child', id: childId },
    detail: { careStatus, startedOn, episodes },
  })
  return saved
})
