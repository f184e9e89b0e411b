import { Refusal, type ErrorFacts } from '../../../../shared/contract/errors'
import { readTable } from '../../../../electron/register/exchange/csv/readTable'

/** The facts of the refusal `act` ends in; anything else it throws, or throwing nothing, fails the test. */
export function unreadableFacts(act: () => unknown): ErrorFacts<'FILE_UNREADABLE'> {
  try {
    act()
  } catch (problem) {
    if (problem instanceof Refusal && problem.code === 'FILE_UNREADABLE') {
      return problem.facts as ErrorFacts<'FILE_UNREADABLE'>
    }
    throw problem
  }
  throw new Error('nothing was refused')
}

export function readText(text: string, file = 'any name.csv') {
  return readTable(Buffer.from(text, 'utf8'), file)
}
