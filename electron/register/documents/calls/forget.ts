import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { madePapers } from '../madePapers'

/** Lets go of a paper that is not looked at any more. */
export const forgetDocument = query(contract.documents.forget, async ({ input, scratch }) => {
  scratch(madePapers).forget(input.made)
  return {}
})
