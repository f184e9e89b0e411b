import { Refusal } from '../../../shared/contract/errors'
import { wordsFor } from '../../../shared/text/errorWords'
import { commands } from './commands'
import { exitCode, exitCodeOf } from './exitCodes'
import { UsageError } from './usage'

const footer = `
The passphrase is asked for, unseen, or read from the first line of the file named by HOMEWARD_PASSWORD_FILE; it is
never an argument. --json answers on standard output; what people read goes there too, problems to standard error.

Exit codes: 0 done, no errors; 1 errors found; 2 wrong arguments; 3 a file cannot be read; 4 wrong passphrase;
5 the register is open elsewhere.`

function help(): string {
  const lines = Object.entries(commands).map(
    ([name, { usage, does }]) => `  homeward ${name} ${usage}\n      ${does}`,
  )
  return `homeward COMMAND …\n\n${lines.join('\n')}\n${footer}`
}

/** Runs one command. @returns the exit code */
async function main([name, ...argv]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(help())
    return name === undefined ? exitCode.usage : exitCode.ok
  }
  const entry = commands[name]
  if (entry === undefined) {
    console.error(`There is no command "${name}".\n\n${help()}`)
    return exitCode.usage
  }
  try {
    const run = await entry.load()
    return await run(argv)
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\nhomeward ${name} ${entry.usage}`)
      return exitCode.usage
    }
    if (!(error instanceof Refusal)) throw error
    const { title, whatToDo } = wordsFor(error.code, error.facts)
    console.error(`${title}.\n${whatToDo}`)
    return exitCodeOf(error.code)
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = exitCode.errors
  },
)
