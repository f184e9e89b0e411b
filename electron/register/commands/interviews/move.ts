import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { command } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { moveToChild } from '../merging/moveToChild'
import { coverEpisodes } from './coverEpisodes'
import { interviewRow } from './interviewRow'

/**
 * An interview recorded with the wrong child goes to the right one, and covers episodes of that child from then on; the
 * episodes it covered get an interview of their own back.
 */
export const moveInterview = command(contract.interviews.move, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version, childId, episodeIds, reason } = input
  const interview = await interviewRow(db, id)
  if (interview.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: 'withdrawn' })
  await liveChild(db, childId)
  if (interview.child_id === childId)
    throw new Refusal('WRONG_STATE', { what: 'interview', state: "this child's already" })
  await write.update('interview', id, version, { child_id: childId })
  await coverEpisodes(scope, { ...interview, child_id: childId }, episodeIds)
  await moveToChild(scope, 'interview', id, childId)
  for (const child of [interview.child_id, childId])
    audit({
      action: 'interview.moved',
      subject: { kind: 'child', id: child },
      detail: { interviewId: id, from: interview.child_id, to: childId, reason },
    })
  return { id, version: (await interviewRow(db, id)).version }
})
