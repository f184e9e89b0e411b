import { tmpdir } from 'node:os'
import type { HeldDraft, RegisterStart } from '../../shared/contract/processMessages'
import { copyTestIn, copyWorkIn } from './backup/copyWorker'
import { systemClock } from './clock'
import { Host } from './host/host'
import { openUnexpectedLog } from './host/log'
import { removeOldDemos } from './host/oldDemos'
import { findParent } from './host/parent'
import { thisPc } from './places/thisPc'
import { RegisterProcess, type Running } from './registerProcess'
import { router } from './router'
import { servePorts } from './rpc/serve'
import { keyPolicy } from './unlock/keyPolicy'

const parent = findParent()

/** Not while the first screen is being made. */
const tidyAfterMs = 10_000

function run(start: RegisterStart, held: readonly HeldDraft[]): Running {
  const logUnexpected = openUnexpectedLog(start.profileFolder, systemClock)
  // oRPC 1.16 lets go of what a message throws while it is decoded: a page that sends nonsense must not end the register.
  // Whatever a call throws is caught in its dispatch, and a command that fails is rolled back there.
  process.on('unhandledRejection', (error) => logUnexpected('unhandled', error))
  const host = new Host({
    start,
    held,
    clock: systemClock,
    policy: keyPolicy,
    places: thisPc,
    tellMain: (message) => parent.tell(message),
    logUnexpected,
    attended: true,
    copyWork: copyWorkIn(start.outFolder),
    copyTest: copyTestIn(start.outFolder),
    buildDemo: async (target) => void (await (await import('./demo/buildDemo')).buildDemo(target)),
  })
  setTimeout(() => removeOldDemos(tmpdir(), systemClock), tidyAfterMs).unref()
  return { host, serve: servePorts(router, host) }
}

new RegisterProcess(parent, run, (code) => process.exit(code)).listen()
