import { contract } from '../../../../shared/contract'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { beingSet } from '../beingSet'

/** How far the paper is that is being set; asked again and again while the page waits, so it touches no record. */
export const paperHowFar = hostCall(contract.documents.howFar, async ({ host }) => {
  const far = requireOpen(host).scratch.get(beingSet).far
  return far === null
    ? null
    : { pages: far.pages, ofAbout: Math.max(far.pages, Math.round(far.pages / far.fraction)) }
})
