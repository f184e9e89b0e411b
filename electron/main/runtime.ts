/** better-sqlite3 13 needs this Node-API; below it the process dies without a word, even with exit code 0. */
const neededNodeApi = 10

/** Which hosts can run the register process. */
export type RegisterHostKind = 'utility' | 'node'

/** What is true of the Electron this run got. */
export interface Runtime {
  readonly registerHost: RegisterHostKind
  /** The stand-in Electron used where the real one cannot be fetched. */
  readonly isTestRuntime: boolean
  readonly sandboxOff: boolean
  /** Appended to every window title; empty in the field. */
  readonly titleSuffix: string
  /** Plain words for the page's banner, or null in the field. */
  readonly notice: string | null
}

/** The parts of `process` and the command line that decide it. */
export interface RuntimeFacts {
  readonly nodeApi: number
  readonly sandboxOff: boolean
  /** `HOMEWARD_REGISTER_HOST`, for the test that drives the utility process on the test runtime. */
  readonly hostOverride: string | undefined
}

/** Decides how this run differs from the field, and says so in words. */
export function describeRuntime(facts: RuntimeFacts): Runtime {
  // Written so that no number at all counts as too old.
  const isTestRuntime = !(facts.nodeApi >= neededNodeApi)
  const notices = [
    ...(isTestRuntime
      ? ['This is the test runtime, for development and tests only: no real children in here.']
      : []),
    ...(facts.sandboxOff ? ['The sandbox of this window is off, because Homeward was started as root.'] : []),
  ]
  return {
    registerHost: facts.hostOverride === 'utility' || !isTestRuntime ? 'utility' : 'node',
    isTestRuntime,
    sandboxOff: facts.sandboxOff,
    titleSuffix: `${isTestRuntime ? ' — TEST RUNTIME' : ''}${facts.sandboxOff ? ' — SANDBOX OFF' : ''}`,
    notice: notices.join(' ') || null,
  }
}
