import { systemClock } from '../../../electron/register/clock'
import { carryOutRestore, lookBeforeRestore } from '../../../electron/register/restore/carryOut'
import { cheapPolicy } from '../../builders/register'

/** Restores a copy and is gone, as after a power cut, when the named step is done. */
const [file = '', copy = '', passphrase = '', step = ''] = process.argv.slice(2)

async function restore(): Promise<void> {
  const secret = { kind: 'passphrase', slotId: null, passphrase } as const
  const opening = { file: copy, secret, clock: systemClock, policy: cheapPolicy }
  const seen = await lookBeforeRestore(file, opening)
  await carryOutRestore(file, opening, seen, (done) => {
    if (done === step) process.kill(process.pid, 'SIGKILL')
  })
}

void restore()
