/** Opens a register and changes its data key for those who stay, killing itself after the step named. */
import { systemClock } from '../../../electron/register/clock'
import type { KeyChangeStep } from '../../../electron/register/unlock/changeDataKey'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'

const [file = '', passphrase = '', stay = '', step = ''] = process.argv.slice(2)
const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }

async function work(): Promise<void> {
  const policy = { make: cheap, floor: cheap, ceiling: { memoryKiB: 262_144, passes: 8, lanes: 8 } }
  const opening = { file, clock: systemClock, demo: false, committed: () => undefined, policy }
  const open = await unlockRegister(opening, passphrase)
  await open.changeDataKey(new Set(stay.split(',')), (done: KeyChangeStep) => {
    if (done === step) process.kill(process.pid, 'SIGKILL')
  })
}

void work()
