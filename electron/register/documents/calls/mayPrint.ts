import { contract } from '../../../../shared/contract'
import { requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { madePapers } from '../madePapers'
import { requireProofToLeave } from '../proofToLeave'

/** Asked before a paper goes to a printer; what came out is told by `documents.printed`, which refuses nothing. */
export const mayPrint = hostCall(contract.documents.mayPrint, async ({ input, host }) => {
  const open = requireOpen(host)
  requireProofToLeave(open, open.scratch.get(madePapers).get(input.made), 'printed')
  return {}
})
