import { tmpdir } from 'node:os'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { newDemoFile } from '../../host/oldDemos'
import { sessionShape } from '../../queries/register/sessionShape'
import { hostCall } from '../../rpc/handlers'
import { unlockRegister } from '../../unlock/unlockRegister'

/** Shown on the lock screen of a demonstration; protects nothing, because nothing in it is real. */
const demoPassphrase = 'demo'

/** Makes a register of made-up children in a temporary place and opens it. */
export const openDemo = hostCall(contract.register.openDemo, async ({ host }) => {
  if (host.open !== null) throw new Refusal('ALREADY_OPEN', {})
  const file = newDemoFile(tmpdir())
  const { clock, policy } = host
  await host.buildDemo({ file, passphrase: demoPassphrase, clock, policy })
  return sessionShape(await host.unlock(() => unlockRegister(host.opening(file, true), demoPassphrase)))
})
