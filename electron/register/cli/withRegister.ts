import { ORPCError, type ContractRouterClient } from '@orpc/contract'
import { tmpdir } from 'node:os'
import { contract, type Contract } from '../../../shared/contract'
import { Refusal, errorFacts, type ErrorCode } from '../../../shared/contract/errors'
import { systemClock, type Clock } from '../clock'
import { buildDemo } from '../demo/buildDemo'
import { Host } from '../host/host'
import type { OpenRegister } from '../openRegister'
import { thisPc } from '../places/thisPc'
import { router } from '../router'
import { inProcessClient } from '../rpc/inProcess'
import { keyPolicy } from '../unlock/keyPolicy'
import { keyFileOf, readKeyFile } from '../unlock/keyFile'
import { unlockRegister, type Opening } from '../unlock/unlockRegister'
import { readPassphrase } from './password'
import { existingRegisterFile } from './registerFile'
import { required, UsageError } from './usage'

/** An unlocked register on the command line: the calls the window makes, and what lies under them. */
export interface AtTheCommandLine {
  readonly client: ContractRouterClient<Contract>
  readonly host: Host
  readonly open: OpenRegister
}

/** Which register, and as whom: the arguments of every command that opens one. */
export interface RegisterOptions {
  readonly register?: string | undefined
  /** Name of a person; left out, the passphrase alone says who it is. */
  readonly as?: string | undefined
}

/**
 * Unlocks a register with the passphrase from the prompt or file, works on it and closes it again, whatever happens.
 *
 * @throws UsageError, and refusals of unlocking and of the calls
 */
export async function withRegister<R>(
  { register, as }: RegisterOptions,
  work: (register: AtTheCommandLine) => Promise<R>,
  clock: Clock = systemClock,
): Promise<R> {
  const host = unattendedHost(clock)
  const opening = host.opening(existingRegisterFile(required(register, 'register')), false)
  const slotId = as === undefined ? undefined : slotOf(opening, as)
  const passphrase = await readPassphrase()
  const open = await host.unlock(() => unlockRegister(opening, passphrase, slotId))
  try {
    return await work({ client: inProcessClient(contract, router, host), host, open })
  } catch (error) {
    throw asRefusal(error)
  } finally {
    await host.close()
  }
}

/** The key slot of a person named on the command line. @throws UsageError when nobody has the name */
export function slotOf({ file, policy }: Pick<Opening, 'file' | 'policy'>, name: string): string {
  const { slots } = readKeyFile(keyFileOf(file), policy).body
  const people = slots.filter(({ kind }) => kind === 'person')
  const found = people.find(({ label }) => label.toLowerCase() === name.trim().toLowerCase())
  if (found !== undefined) return found.id
  throw new UsageError(
    `Nobody in this register is called "${name}". There are: ${people.map(({ label }) => label).join(', ')}`,
  )
}

/** Calls answer with oRPC errors, also without a port. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof ORPCError) || !(error.code in errorFacts)) return error
  const code = error.code as ErrorCode
  return new Refusal(code, errorFacts[code].parse(error.data))
}

function unattendedHost(clock: Clock): Host {
  return new Host({
    start: {
      profileFolder: tmpdir(),
      appVersion: '',
      registerPath: null,
      demo: false,
      runtimeNotice: null,
      outFolder: import.meta.dirname,
    },
    clock,
    policy: keyPolicy,
    places: thisPc,
    attended: false,
    tellMain: () => undefined,
    logUnexpected: (reference, error) => {
      process.stderr.write(`${reference}: ${error instanceof Error ? error.message : String(error)}\n`)
    },
    buildDemo,
  })
}
