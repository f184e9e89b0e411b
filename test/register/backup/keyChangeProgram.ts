/**
 * Takes a copy, and asks for another data key at the very moment when the copy is written and its key file is not yet
 * beside it; is gone, as after a power cut, at the named moment.
 */
import { systemClock } from '../../../electron/register/clock'
import { workOnCopy, type CopyWork } from '../../../electron/register/backup/copyWork'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { cheapPolicy } from '../../builders/register'

const [file = '', passphrase = '', moment = ''] = process.argv.slice(2)

function reached(now: string): void {
  if (now === moment) process.kill(process.pid, 'SIGKILL')
}

async function work(): Promise<void> {
  let open: OpenRegister | null = null
  const changes: Promise<void>[] = []
  const copyWork: CopyWork = async (job) => {
    if (open !== null) {
      const stay = new Set(open.keyring.read().body.slots.map(({ id }) => id))
      if (changes.length === 0) changes.push(open.changeDataKey(stay, reached))
      // Whatever does not wait gets its turn before the key file is copied.
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    reached('written')
    const elsewhere = await workOnCopy(job)
    reached('named')
    return elsewhere
  }
  const opening = {
    file,
    clock: systemClock,
    demo: false,
    committed: () => undefined,
    policy: cheapPolicy,
    copyWork,
  }
  open = await unlockRegister(opening, passphrase)
  await open.takeBackup('asked')
  await Promise.all(changes)
}

void work()
