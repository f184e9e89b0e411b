/** Opens a register, tells so, and holds it until it is killed. */
import { systemClock } from '../../../electron/register/clock'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'

const [file = '', passphrase = ''] = process.argv.slice(2)
const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }

async function work(): Promise<void> {
  const policy = { make: cheap, floor: cheap, ceiling: { memoryKiB: 262_144, passes: 8, lanes: 8 } }
  await unlockRegister(
    { file, clock: systemClock, demo: false, committed: () => undefined, policy },
    passphrase,
  )
  process.send?.('open')
  setInterval(() => undefined, 60_000)
}

void work()
