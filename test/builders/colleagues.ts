import { onTestFinished } from 'vitest'
import type { ContractRouterClient } from '@orpc/contract'
import { contract, type Contract } from '../../shared/contract'
import type { RegisterToMain } from '../../shared/contract/processMessages'
import type { Role } from '../../shared/contract/permissions'
import type { Host } from '../../electron/register/host/host'
import { router } from '../../electron/register/router'
import { inProcessClient } from '../../electron/register/rpc/inProcess'
import { unlockRegister } from '../../electron/register/unlock/unlockRegister'
import { TestClock } from './clock'
import { newHost } from './host'
import { newRegister, testPassphrase, type TestRegister } from './register'

/** One person at the window: the calls the page makes. */
export interface AtTheWindow {
  readonly call: ContractRouterClient<Contract>
  readonly host: Host
  /** What the host told main. */
  readonly toldMain: readonly RegisterToMain[]
  /** What was logged as unexpected. */
  readonly unexpected: readonly unknown[]
  readonly lock: () => Promise<void>
}

/** A register several people work in, one after the other, each through a window of their own. */
export interface SharedRegister extends TestRegister {
  /** Unlocks as whoever the passphrase belongs to. */
  readonly as: (passphrase: string) => Promise<AtTheWindow>
  /** Invites a person and has them choose their own passphrase. The register is locked before and after. */
  readonly withColleague: (name: string, role: Role, own: string) => Promise<string>
}

/** A register made by one administrator, locked. Call inside a test. */
export async function sharedRegister(clock = new TestClock()): Promise<SharedRegister> {
  const register = await newRegister(clock)
  const as = async (passphrase: string): Promise<AtTheWindow> => {
    const { host, toldMain, unexpected } = newHost(register.folder, clock)
    await host.unlock(() => unlockRegister(host.opening(register.file, false), passphrase))
    const lock = async (): Promise<void> => host.close()
    onTestFinished(lock)
    return { call: inProcessClient(contract, router, host), host, toldMain, unexpected, lock }
  }
  const withColleague = async (name: string, role: Role, own: string): Promise<string> => {
    const administrator = await as(testPassphrase)
    const { id, temporaryPassphrase } = await administrator.call.users.invite({ name, role, endsOn: null })
    await administrator.lock()
    const colleague = await as(temporaryPassphrase)
    await colleague.call.register.changePassphrase({ current: null, next: own })
    await colleague.lock()
    return id
  }
  return { ...register, as, withColleague }
}
