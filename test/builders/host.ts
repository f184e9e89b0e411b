import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HeldDraft, RegisterToMain } from '../../shared/contract/processMessages'
import { Host } from '../../electron/register/host/host'
import { assemble, type Handlers } from '../../electron/register/rpc/assemble'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import type { PlaceEnvironment } from '../../electron/register/places/placeEnvironment'
import { thisPc } from '../../electron/register/places/thisPc'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { onTestFinished } from 'vitest'
import { TestClock } from './clock'
import { cheapPolicy, newRegister, testPassphrase, type TestRegister } from './register'

export interface TestHost {
  readonly host: Host
  /** What the host told main. */
  readonly toldMain: RegisterToMain[]
  /** Unexpected errors that were logged; a test that leaves one fails on its own when it looks. */
  readonly unexpected: unknown[]
}

/**
 * A host without a window.
 *
 * @param folder its profile lies in there
 * @param held what main holds of the process before
 */
export function newHost(
  folder: string,
  clock = new TestClock(),
  places: PlaceEnvironment = thisPc,
  held: readonly HeldDraft[] = [],
): TestHost {
  const profileFolder = join(folder, 'profile')
  mkdirSync(profileFolder, { recursive: true })
  const toldMain: RegisterToMain[] = []
  const unexpected: unknown[] = []
  const host = new Host({
    start: {
      profileFolder,
      appVersion: '0.0.0-test',
      registerPath: null,
      demo: false,
      runtimeNotice: null,
      outFolder: join(import.meta.dirname, '..', '..', 'out'),
    },
    held,
    clock,
    policy: cheapPolicy,
    places,
    tellMain: (message) => void toldMain.push(message),
    logUnexpected: (_reference, error) => void unexpected.push(error),
    attended: true,
    buildDemo: async () => {
      throw new Error('This test host builds no demo')
    },
  })
  onTestFinished(() => host.close())
  return { host, toldMain, unexpected }
}

/**
 * A real encrypted register, unlocked, with the calls of one or more features over it, exactly as the page makes them:
 * `const { client } = await featureClient({ children: contract.children }, { children: childrenHandlers })`.
 */
export async function featureClient<T extends AnyContractRouter & object>(
  contract: T,
  handlers: Handlers<T>,
  clock = new TestClock(),
): Promise<TestRegister & TestHost & { client: ContractRouterClient<T> }> {
  const register = await newRegister(clock)
  const testHost = newHost(register.folder, clock)
  const { host } = testHost
  await host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase))
  return { ...register, ...testHost, client: inProcessClient(contract, assemble(contract, handlers), host) }
}
