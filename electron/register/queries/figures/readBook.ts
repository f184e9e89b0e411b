import { openBook, type Asked, type Book } from '../../../../shared/returns/figures/book/openBook'
import type { Period } from '../../../../shared/returns/figures/period'
import { InputProblems } from '../../commands/inputProblems'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../viewing'
import { countedRegister } from './countedRegister'

/** The register as a question about a period sees it. */
export async function readBook(
  db: ReadDatabase,
  period: Period,
  types: Asked['types'],
  { now, settings }: Pick<Viewing, 'now' | 'settings'>,
): Promise<Book> {
  const register = await countedRegister(db, period, settings.laCode)
  return openBook(register, { period, types, now, approxMinutes: settings.approxMinutes })
}

/** @throws INVALID for days that do not exist, or that end before they begin */
export function refuseBadPeriod({ from, to }: Period): void {
  const problems = new InputProblems()
  problems.day('from', from)
  problems.day('to', to)
  if (from > to) problems.add('to', 'The last day is before the first.')
  problems.throwIfAny()
}
