import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import {
  firstCollectionYear,
  lastCollectionYear,
  readCollectionYear,
} from '../../../shared/returns/ssda903/yearBounds'

/** Arguments nobody can act on; the command's help follows. */
export class UsageError extends Error {}

/**
 * Reads a command's arguments.
 *
 * @throws UsageError for an unknown one, one without its value, or words that belong to none
 */
export function readOptions<T extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<{ options: T; args: string[] }>>['values'] {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * An argument the command cannot do without, blanks around it taken off.
 *
 * @param most letters
 * @throws UsageError
 */
export function required(value: string | undefined, name: string, most = 4096): string {
  const given = value?.trim() ?? ''
  if (given === '') throw new UsageError(`--${name} is needed`)
  if (given.length > most) throw new UsageError(`--${name} is too long: ${most} letters at most`)
  return given
}

/** An argument that names a collection year. @throws UsageError */
export function requiredYear(value: string | undefined, name: string): number {
  const year = readCollectionYear(required(value, name))
  if (year !== null) return year
  throw new UsageError(
    `--${name} must be a year from ${firstCollectionYear} to ${lastCollectionYear}, the one the collection ends in`,
  )
}
