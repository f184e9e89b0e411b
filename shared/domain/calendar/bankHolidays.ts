import { addDays, localDate, weekday, type LocalDate } from '../time/localDate'

/**
 * Bank holidays in England: the days of the Banking and Financial Dealings Act 1971, schedule 1, and those proclaimed
 * every year, worked out by rule for any year, with the days that one year alone moved or added. A test holds them to
 * hand-written lists of 2022 to 2027 (unconfirmed: gov.uk/bank-holidays could not be reached when they were written; 2025
 * and 2026 were seen in two public copies of it). Settings show them, for a council to compare and to add closed days.
 */
export interface BankHoliday {
  readonly date: LocalDate
  readonly name: string
}

/** What a proclamation moved or added in one year (gov.uk/bank-holidays, London Gazette); a name of null: not kept. */
const ONE_OFF: Readonly<
  Record<number, readonly { readonly date: LocalDate; readonly name: string | null }[]>
> = {
  2022: [
    { date: '2022-05-30', name: null },
    { date: '2022-06-02', name: 'Spring bank holiday' },
    { date: '2022-06-03', name: 'Platinum Jubilee bank holiday' },
    { date: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  ],
  2023: [{ date: '2023-05-08', name: 'Coronation of King Charles III' }],
}

const years = new Map<number, readonly BankHoliday[]>()

/** The bank holidays of a calendar year, in order. */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const known = years.get(year)
  if (known !== undefined) return known
  const oneOff = ONE_OFF[year] ?? []
  const kept = byRule(year).filter(({ date }) => !oneOff.some((other) => other.date === date))
  const added = oneOff.flatMap(({ date, name }) => (name === null ? [] : [{ date, name }]))
  const found = [...kept, ...added].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  years.set(year, found)
  return found
}

/** The name of the bank holiday on a date; null where it is none. */
export function bankHolidayOn(date: LocalDate): string | null {
  return bankHolidaysOf(Number(date.slice(0, 4))).find((holiday) => holiday.date === date)?.name ?? null
}

function byRule(year: number): BankHoliday[] {
  const easter = easterSunday(year)
  const christmas = afterWeekend(localDate({ year, month: 12, day: 25 }))
  const boxing = afterWeekend(localDate({ year, month: 12, day: 26 }))
  return [
    { date: afterWeekend(localDate({ year, month: 1, day: 1 })), name: 'New Year’s Day' },
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: firstMonday(year, 5), name: 'Early May bank holiday' },
    { date: addDays(firstMonday(year, 6), -7), name: 'Spring bank holiday' },
    { date: addDays(firstMonday(year, 9), -7), name: 'Summer bank holiday' },
    { date: christmas, name: 'Christmas Day' },
    // Both on a weekend: Monday and Tuesday; Boxing Day alone on a Sunday cannot share Christmas Day's Monday.
    { date: boxing === christmas ? addDays(christmas, 1) : boxing, name: 'Boxing Day' },
  ]
}

/** The day itself, or the Monday after the weekend it falls on. */
function afterWeekend(date: LocalDate): LocalDate {
  const day = weekday(date)
  if (day === 6) return addDays(date, 2)
  return day === 0 ? addDays(date, 1) : date
}

function firstMonday(year: number, month: number): LocalDate {
  const first = localDate({ year, month, day: 1 })
  return addDays(first, (8 - weekday(first)) % 7)
}

/** Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher). */
export function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const skipped = century - Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + skipped - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const total = epact + toSunday - 7 * correction + 114
  return localDate({ year, month: Math.floor(total / 31), day: (total % 31) + 1 })
}
