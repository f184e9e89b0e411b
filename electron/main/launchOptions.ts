/** What the person or the launcher put on the command line. */
export interface LaunchOptions {
  /** `--register=PATH`: offered first on the lock screen. */
  readonly registerPath: string | null
  /** `--demo`: the register at `registerPath` is fictional. */
  readonly demo: boolean
  /** `--smoke`: end with 0 after the first paint. */
  readonly smoke: boolean
}

/** Reads Homeward's own options; Electron's and Chromium's are left alone. */
export function readLaunchOptions(argv: readonly string[]): LaunchOptions {
  const register = argv.find((argument) => argument.startsWith('--register='))
  return {
    registerPath: register?.slice('--register='.length) || null,
    demo: argv.includes('--demo'),
    smoke: argv.includes('--smoke'),
  }
}
