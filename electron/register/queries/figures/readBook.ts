import type { Instant } from '../../../../shared/domain/time/instant'
import { openBook, type Asked, type Book } from '../../../../shared/returns/figures/book/openBook'
import type { Period } from '../../../../shared/returns/figures/period'
import { InputProblems } from '../../commands/inputProblems'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../viewing'
import { countedRegister } from './countedRegister'
import { emptyMemory, registerNow, type FiguresMemory } from './keptRegister'

/**
 * The register as a question about a period sees it.
 *
 * @param memory where a screen keeps what it counted from, for the next look at the same period: `scratch(figuresMemory)`
 */
export async function readBook(
  db: ReadDatabase,
  period: Period,
  types: Asked['types'],
  { now, settings }: Pick<Viewing, 'now' | 'settings'>,
  memory: FiguresMemory = emptyMemory(),
): Promise<Book> {
  const { approxMinutes, reportWorkingDays } = settings
  const asked = { period, types, now, approxMinutes, reportWorkingDays }
  const register = await registerNow(db, { period, ownLa: settings.laCode }, memory)
  if (memory.book?.register === register && isSameQuestion(memory.book, asked)) return memory.book
  return (memory.book = openBook(register, asked))
}

/**
 * Whether a book answers what is asked: of a period that has ended, at any later moment as well; of one that goes on,
 * within the minute, for its words tell no seconds.
 */
function isSameQuestion({ asked, asAt }: Book, { types, now, ...set }: Asked): boolean {
  return (
    asked.types === types &&
    asked.approxMinutes === set.approxMinutes &&
    asked.reportWorkingDays === set.reportWorkingDays &&
    (toTheMinute(asked.now) === toTheMinute(now) || (asAt < asked.now && asAt < now))
  )
}

function toTheMinute(at: Instant): string {
  return at.slice(0, 'YYYY-MM-DDTHH:MM'.length)
}

/**
 * The same for several periods, read once: each book counts what is its own.
 *
 * @param how with `details`, themes, places and people can be counted as well: reports ask for them
 */
export async function readBooks(
  db: ReadDatabase,
  periods: readonly [Period, ...Period[]],
  types: Asked['types'],
  { now, settings, details }: Pick<Viewing, 'now' | 'settings'> & { readonly details: boolean },
): Promise<[Book, ...Book[]]> {
  const register = await countedRegister(db, spanOf(periods), settings.laCode, { details })
  const { approxMinutes, reportWorkingDays } = settings
  const open = (period: Period) =>
    openBook(register, { period, types, now, approxMinutes, reportWorkingDays })
  const [first, ...others] = periods
  return [open(first), ...others.map(open)]
}

function spanOf(periods: readonly [Period, ...Period[]]): Period {
  return periods.reduce((span, { from, to }) => ({
    from: from < span.from ? from : span.from,
    to: to > span.to ? to : span.to,
  }))
}

/** @throws INVALID for days that do not exist, or that end before they begin */
export function refuseBadPeriod({ from, to }: Period): void {
  const problems = new InputProblems()
  problems.day('from', from)
  problems.day('to', to)
  if (from > to) problems.add('to', 'The last day is before the first.')
  problems.throwIfAny()
}
