import { ORPCError } from '@orpc/contract'
import { Refusal, type ErrorCode, type ErrorFacts } from '../../shared/contract/errors'

/**
 * The facts of a refusal that must come, thrown or as the page gets it.
 *
 * @throws when nothing is refused, or something else is
 */
export async function refusal<C extends ErrorCode>(code: C, work: Promise<unknown>): Promise<ErrorFacts<C>> {
  const error: unknown = await work.then(
    () => new Error(`Nothing was refused; ${code} was expected`),
    (caught: unknown) => caught,
  )
  if (error instanceof Refusal && error.code === code) return error.facts as ErrorFacts<C>
  if (error instanceof ORPCError && error.code === code) return error.data as ErrorFacts<C>
  throw error
}
