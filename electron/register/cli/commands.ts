/** A command: takes the arguments after its name, answers the exit code. */
export type CliCommand = (argv: readonly string[]) => Promise<number>

export interface CommandEntry {
  /** Arguments, as `--help` shows them. */
  readonly usage: string
  readonly does: string
  /** Loads the command when it is asked for: `check` must not wait for the database. */
  readonly load: () => Promise<CliCommand>
}

/** Every command of the command line. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  check: {
    usage: '--this DIR [--last DIR] --year YEAR [--json FILE] [--report FILE]',
    does: "Runs the rules of the SSDA903 Missing table on a council's files; needs no register.",
    load: async () => {
      const { runCheck } = await import('./check')
      return async (argv) => runCheck(argv)
    },
  },
  create: {
    usage: '--register FILE --name COUNCIL [--person NAME] [--json]',
    does: 'Makes a new register and prints its recovery code, once.',
    load: async () => (await import('./create')).runCreate,
  },
  backup: {
    usage: '--register FILE [--as NAME] [--json]',
    does: 'Copies the register, opens the copy, checks and counts it.',
    load: async () => (await import('./backup')).runBackup,
  },
  demo: {
    usage: '--register FILE --children N [--episodes M] [--today DAY] --seed S [--json]',
    does: 'Makes a register of made-up children; its passphrase is "demo".',
    load: async () => (await import('./demo')).runDemo,
  },
  import: {
    usage: '--register FILE [--as NAME] --this DIR [--last DIR] --year YEAR [--json]',
    does: "Brings a council's 903 files in; where they differ the register is kept (then it ends with 1).",
    load: async () => (await import('./import')).runImport,
  },
  export: {
    usage: '--register FILE [--as NAME] --year YEAR --out DIR [--json]',
    does: 'Writes missing.csv of a year, as the window does.',
    load: async () => (await import('./export')).runExport,
  },
  document: {
    usage: '--register FILE [--as NAME] (--return YEAR | --child ID) --out FILE.pdf [--json]',
    does: "Makes the signed copy of a year's return, or a child's case summary, as a PDF.",
    load: async () => (await import('./document')).runDocument,
  },
  verify: {
    usage: '--register FILE [--as NAME] [--json]',
    does: 'Checks every page and the whole audit trail, and counts the rows.',
    load: async () => (await import('./verify')).runVerify,
  },
  'verify-copy': {
    usage: '--copy FILE [--as NAME] [--json]',
    does: 'Opens a backup, checks every page and its whole audit trail, and counts; changes nothing in it.',
    load: async () => (await import('./verifyCopy')).runVerifyCopy,
  },
}
