import { Refusal } from '../../../shared/contract/errors'
import { wordsFor } from '../../../shared/text/errorWords'
import { commands, type CommandEntry } from './commands'
import { exitCode, exitCodeOf } from './exitCodes'
import { UsageError } from './usage'

const footer = `
The passphrase is asked for, unseen, or read from the first line of the file named by HOMEWARD_PASSWORD_FILE; it is
never an argument. Where several people work in a register the passphrase says who it is; with --as NAME it must be
that person's. --json answers on standard output; what people read goes there too, problems to standard error.

Exit codes: 0 done, no errors; 1 errors found, or it could not be done; 2 wrong arguments; 3 a file cannot be read;
4 wrong passphrase; 5 the register is open elsewhere.`

function helpOn(name: string, { usage, does }: CommandEntry): string {
  return `  homeward ${name} ${usage}\n      ${does}`
}

function help(): string {
  const lines = Object.entries(commands).map(([name, entry]) => helpOn(name, entry))
  return `homeward COMMAND …\n\n${lines.join('\n')}\n${footer}`
}

/** What was thrown, as a refusal with words of its own; the system's errors about files become one. */
async function refusalOf(error: unknown): Promise<Refusal> {
  if (error instanceof Refusal) return error
  // Not at the top: `check` must not wait for what it does not need.
  const { asRefusal } = await import('../rpc/errors')
  return asRefusal(error, {
    file: '',
    log: (reference, unforeseen) => {
      console.error(`${reference}: ${unforeseen instanceof Error ? unforeseen.message : String(unforeseen)}`)
    },
  })
}

/** Runs one command. @returns the exit code */
async function main([name, ...argv]: readonly string[]): Promise<number> {
  if (name === undefined) {
    console.error(help())
    return exitCode.usage
  }
  if (name === '--help' || name === 'help') {
    console.log(help())
    return exitCode.ok
  }
  const entry = commands[name]
  if (entry === undefined) {
    console.error(`There is no command "${name}".\n\n${help()}`)
    return exitCode.usage
  }
  if (argv.includes('--help')) {
    console.log(`${helpOn(name, entry)}\n${footer}`)
    return exitCode.ok
  }
  try {
    const run = await entry.load()
    return await run(argv)
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\nhomeward ${name} ${entry.usage}`)
      return exitCode.usage
    }
    const refusal = await refusalOf(error)
    const { title, whatToDo } = wordsFor(refusal.code, refusal.facts)
    console.error(`${title}.\n${whatToDo}`)
    return exitCodeOf(refusal)
  }
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
