import { join } from 'node:path'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { sessionShape } from '../../queries/register/sessionShape'
import { hostCall } from '../../rpc/handlers'
import { createRegister } from '../../unlock/createRegister'
import { registerFileName } from '../../unlock/registerNames'
import { unlockRegister } from '../../unlock/unlockRegister'
import { newFolder } from './newFolder'
import { showSheet } from './recoverySheet'

/** Creates a register, unlocks it and shows its recovery code, once. */
export const create = hostCall(contract.register.create, async ({ host, input }) => {
  if (host.open !== null) throw new Refusal('ALREADY_OPEN', {})
  const { council, yourName, passphrase } = input
  const file = join(newFolder(host, input.folder), registerFileName(input.fileName))
  const { clock, policy } = host
  const { recoveryCode } = await createRegister({
    file,
    council,
    founder: yourName,
    passphrase,
    clock,
    policy,
  })
  if (input.folder.from === 'grant') host.grants.take(input.folder.grant, 'registerFolder')
  const open = await host.unlock(() => unlockRegister(host.opening(file, false), passphrase))
  return {
    session: await sessionShape(open),
    sheet: showSheet(open, recoveryCode, open.session.openedAt),
  }
})
