/** Opens a register and takes one copy after the other, telling of each, until it is killed. */
import type { Clock } from '../../../electron/register/clock'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'

const [file = '', passphrase = ''] = process.argv.slice(2)
const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }

/** A day goes by between two copies, so that old ones are cleared away. */
let days = 0
const clock: Clock = { nowMs: () => Date.now() + days * 86_400_000, monotonicMs: () => performance.now() }

async function work(): Promise<void> {
  const policy = { make: cheap, floor: cheap, ceiling: { memoryKiB: 262_144, passes: 8, lanes: 8 } }
  const opening = { file, clock, demo: false, committed: () => undefined, policy }
  const open = await unlockRegister(opening, passphrase)
  process.send?.({ opened: true })
  for (;;) {
    days += 1
    // oxlint-disable-next-line eslint/no-await-in-loop
    await open.takeBackup('asked')
  }
}

void work()
