/** Opens a register as a newer Homeward would, telling when it begins, and waits to be killed. */
import { systemClock } from '../../../electron/register/clock'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { cheapKeys } from './cheapKeys'
import { newerOpening } from './newerSchema'

const [file = '', passphrase = ''] = process.argv.slice(2)

async function work(): Promise<void> {
  const opening = { file, clock: systemClock, demo: false, committed: () => undefined, policy: cheapKeys }
  process.send?.('begins')
  await unlockRegister(newerOpening(opening), passphrase)
  setInterval(() => undefined, 60_000)
}

void work()
