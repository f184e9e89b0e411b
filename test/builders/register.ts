import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createRegister } from '../../electron/register/unlock/createRegister'
import type { KeyPolicy } from '../../electron/register/unlock/keyPolicy'
import { unlockRegister, type Opening } from '../../electron/register/unlock/unlockRegister'
import type { OpenRegister } from '../../electron/register/openRegister'
import { TestClock } from './clock'
import { temporaryFolder } from './folder'

/** Cheap on purpose: the real one costs 128 MiB a derivation. Production's floor would refuse these slots. */
export const cheapPolicy: KeyPolicy = {
  make: { memoryKiB: 64, passes: 1, lanes: 1 },
  floor: { memoryKiB: 64, passes: 1, lanes: 1 },
  ceiling: { memoryKiB: 256 * 1024, passes: 8, lanes: 8 },
}

export const testPassphrase = 'green kettle over seven bridges'
export const testCouncil = 'Ashcombe Council'
export const testPerson = 'Ines Halloway'

/** A real, encrypted register in a folder of its own. */
export interface TestRegister {
  readonly folder: string
  readonly file: string
  readonly clock: TestClock
  readonly recoveryCode: string
  /** What `unlockRegister` needs to open it. */
  readonly opening: Opening
  /** Names of the commands committed since it was made. */
  readonly committed: string[]
  /** Opens it; closed again when the test is over. */
  readonly unlock: (passphrase?: string) => Promise<OpenRegister>
}

/** Creates a register on disk, closed. Call inside a test. */
export async function newRegister(clock = new TestClock()): Promise<TestRegister> {
  const folder = temporaryFolder()
  const file = join(folder, 'Ashcombe.homeward')
  const { recoveryCode } = await createRegister({
    file,
    council: testCouncil,
    founder: testPerson,
    passphrase: testPassphrase,
    clock,
    policy: cheapPolicy,
  })
  const committed: string[] = []
  const opening: Opening = {
    file,
    clock,
    policy: cheapPolicy,
    demo: false,
    committed: ({ command }) => void committed.push(command),
  }
  return {
    folder,
    file,
    clock,
    recoveryCode,
    opening,
    committed,
    unlock: async (passphrase = testPassphrase) => {
      const open = await unlockRegister(opening, passphrase)
      onTestFinished(() => open.close())
      return open
    },
  }
}

/** Creates a register and opens it. Call inside a test. */
export async function openedRegister(
  clock = new TestClock(),
): Promise<TestRegister & { open: OpenRegister }> {
  const register = await newRegister(clock)
  return { ...register, open: await register.unlock() }
}
