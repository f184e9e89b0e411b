import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contract } from '../../../shared/contract'
import { systemClock } from '../../../electron/register/clock'
import { Host } from '../../../electron/register/host/host'
import { thisPc } from '../../../electron/register/places/thisPc'
import { router } from '../../../electron/register/router'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../../electron/register/unlock/unlockRegister'
import { cheapKeys } from './cheapKeys'

/** A register opened as the register process opens it, in a program without Vitest: with every call over it. */
export async function openedHost(file: string, passphrase: string) {
  const profileFolder = join(dirname(file), 'profile')
  mkdirSync(profileFolder, { recursive: true })
  const host = new Host({
    start: {
      profileFolder,
      appVersion: '0.0.0-test',
      registerPath: null,
      demo: false,
      runtimeNotice: null,
      outFolder: join(import.meta.dirname, '..'),
    },
    clock: systemClock,
    policy: cheapKeys,
    places: thisPc,
    tellMain: () => undefined,
    logUnexpected: (reference, error) => console.error(reference, error),
    attended: false,
    buildDemo: async () => Promise.reject(new Error('This program builds no demo')),
  })
  const open = await host.unlock(() => unlockRegister(host.opening(file, false), passphrase))
  return { host, open, client: inProcessClient(contract, router, host) }
}
