import { contract } from '../../../../shared/contract'
import { judgeFolder } from '../../places/judgeFolder'
import { proposedFolder } from '../../places/proposeFolder'
import { hostCall } from '../../rpc/handlers'

/** A local folder that every person who uses this PC can open. */
export const proposeFolder = hostCall(contract.register.proposeFolder, async ({ host }) =>
  proposedFolder(host.places),
)

/** Whether the register may lie in a chosen folder, and if not, why. */
export const checkFolder = hostCall(contract.register.checkFolder, async ({ host, input }) =>
  judgeFolder(host.grants.look(input.grant, 'registerFolder'), host.places),
)
