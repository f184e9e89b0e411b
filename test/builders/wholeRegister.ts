import type { ContractRouterClient } from '@orpc/contract'
import { contract } from '../../shared/contract'
import type { OpenRegister } from '../../electron/register/openRegister'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { router } from '../../electron/register/router'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { TestClock } from './clock'
import { newHost, type TestHost } from './host'
import { newRegister, testPassphrase, type TestRegister } from './register'

/** Every call of the contract over a real encrypted register, through the dispatcher, as the page makes them. */
export interface WholeRegister extends TestRegister, TestHost {
  readonly open: OpenRegister
  readonly client: ContractRouterClient<typeof contract>
}

/** Creates and unlocks one. Call inside a test. */
export async function wholeRegister(clock = new TestClock()): Promise<WholeRegister> {
  const register = await newRegister(clock)
  const testHost = newHost(register.folder, clock)
  const { host } = testHost
  const open = await host.unlock(() => unlockRegister(host.opening(register.file, false), testPassphrase))
  return { ...register, ...testHost, open, client: inProcessClient(contract, router, host) }
}
