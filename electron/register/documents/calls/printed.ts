import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'
import { madePapers } from '../madePapers'
import { enterRun, runShown } from '../paperRuns'

/** The person sent a paper to a printer: kept as a run, with how many copies. */
export const documentPrinted = command(
  contract.documents.printed,
  async ({ input, scratch, session, ...door }) => {
    const paper = scratch(madePapers).get(input.made)
    const { why } = input
    const left = { how: 'printed', fileName: paper.fileName, userId: session.user.id, why } as const
    const id = await enterRun(door, paper, left, { copies: input.copies })
    return runShown(door, session, { id, paper, left })
  },
)
