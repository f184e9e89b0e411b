import { ruleNumbers, type RuleNumber } from '../../../shared/returns/ssda903/rule'

/**
 * The 20 rules once more, for tests alone: joins of whole tables as the sector's validator does them, each condition
 * copied from the reference's table, with Homeward's four differences. Slow and plain, so that a slip of the fast ones
 * shows.
 */

/** Cells as in the files: CHILD, DOB, MISSING, MIS_START, MIS_END. */
export type MissingCells = readonly [string, string, string, string, string]
/** CHILD, DECOM, DEC, REC. */
export type EpisodeCells = readonly [string, string, string, string]
/** CHILD, DOB. */
export type HeaderCells = readonly [string, string]

export interface ReferenceTables {
  readonly missing: readonly MissingCells[]
  readonly episodes: readonly EpisodeCells[]
  readonly header: readonly HeaderCells[]
  readonly missingLast: readonly MissingCells[]
}

interface Row {
  readonly row: number
  readonly child: string
  readonly dob: number
  readonly type: string
  readonly startText: string
  readonly endText: string
  readonly start: number
  readonly end: number
}

interface Stay {
  readonly row: number
  readonly child: string
  readonly decom: number
  readonly dec: number
  readonly rec: string
}

interface Period {
  readonly child: string
  readonly start: number
  end: number
}

/** Days since 1970; NaN where it cannot be read, so that every comparison with it is false. */
function day(text: string): number {
  const parts = /^( ?[1-9]|0[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])\/(\d{4})$/.exec(text)
  if (parts === null) return NaN
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const moment = new Date(Date.UTC(year, month - 1, date))
  return moment.getUTCMonth() === month - 1 ? moment.getTime() / 86_400_000 : NaN
}

function blankOrUnread(value: number): boolean {
  return Number.isNaN(value)
}

function readMissing(cells: readonly MissingCells[]): Row[] {
  return cells.map(([child, dob, type, start, end], at) => ({
    row: at + 1,
    child: child.toUpperCase(),
    dob: day(dob),
    type,
    startText: start,
    endText: end,
    start: day(start),
    end: day(end),
  }))
}

function periodsOf(stays: readonly Stay[]): Period[] {
  const sorted = stays
    .filter(({ decom }) => !blankOrUnread(decom))
    .toSorted((a, b) => (a.child === b.child ? a.decom - b.decom : a.child < b.child ? -1 : 1))
  const periods: Period[] = []
  sorted.forEach((stay, at) => {
    const before = sorted[at - 1]
    const sameChild = before !== undefined && before.child === stay.child && stay.child !== ''
    const current = periods.at(-1)
    if (!sameChild || stay.decom > before.dec || current === undefined) {
      periods.push({ child: stay.child, start: stay.decom, end: stay.dec })
    } else current.end = stay.dec
  })
  return periods
}

function rowConditions(
  tables: ReferenceTables,
  year: number,
): Partial<Record<RuleNumber, (row: Row) => boolean>> {
  const first = Date.UTC(year - 1, 3, 1) / 86_400_000
  const last = Date.UTC(year, 2, 31) / 86_400_000
  const stays = readStays(tables.episodes)
  const periods = periodsOf(stays)
  const headers = tables.header.map(([child, dob]) => ({ child: child.toUpperCase(), dob: day(dob) }))
  const staysOf = (row: Row) => stays.filter(({ child }) => child === row.child)
  const everyPeriod = (row: Row, test: (period: Period) => boolean) => {
    const those = periods.filter(({ child }) => child === row.child)
    return !blankOrUnread(row.start) && those.length > 0 && those.every(test)
  }
  return {
    '1004': (row) => row.startText === '' || blankOrUnread(row.start),
    '1005': (row) => row.endText !== '' && blankOrUnread(row.end),
    '1006': (row) => !['', 'M', 'A'].includes(row.type),
    '564': (row) => ['M', 'A', 'm', 'a'].includes(row.type) && row.startText === '',
    '565': (row) => row.startText !== '' && row.type === '',
    '566': (row) => row.endText !== '' && row.type === '',
    '567': (row) => row.start > row.end,
    '570': (row) => row.start > last,
    '571': (row) => row.end < first || row.end > last,
    '575': (row) =>
      row.endText === '' && staysOf(row).some(({ decom, dec }) => decom <= row.start && row.start <= dec),
    '577': (row) =>
      everyPeriod(row, ({ start, end }) => {
        const a = blankOrUnread(row.end) && !blankOrUnread(end)
        const b = blankOrUnread(row.end) && row.start < start
        return a || b || row.end > end || row.end < start
      }),
    '578': (row) => everyPeriod(row, ({ start, end }) => row.start < start || row.start > end),
    '581': (row) =>
      staysOf(row).length > 0 &&
      !staysOf(row).some(({ decom, dec }) => decom <= row.start && (row.start <= dec || blankOrUnread(dec))),
    '586': (row) => row.start <= row.dob,
    '1012': (row) => staysOf(row).length === 0,
    INT04: (row) => !headers.some(({ child }) => child === row.child),
    INT13: (row) =>
      headers.some(
        ({ child, dob }) =>
          child === row.child && !blankOrUnread(dob) && !blankOrUnread(row.dob) && dob !== row.dob,
      ),
  }
}

function readStays(cells: readonly EpisodeCells[]): Stay[] {
  return cells.map(([child, decom, dec, rec], at) => ({
    row: at + 1,
    child: child.toUpperCase(),
    decom: day(decom),
    dec: day(dec),
    rec: rec.toUpperCase(),
  }))
}

function overlaps(rows: readonly Row[]): number[] {
  const sound = rows.filter(
    (row) => !blankOrUnread(row.start) && (row.endText === '' || !blankOrUnread(row.end)),
  )
  const until = (row: Row) => (blankOrUnread(row.end) ? row.start : row.end)
  const sorted = sound.toSorted((a, b) => {
    if (a.child !== b.child) return a.child < b.child ? -1 : 1
    return until(a) - until(b) || a.start - b.start
  })
  return sorted.flatMap((row, at) => {
    const before = sorted[at - 1]
    if (before === undefined || before.child !== row.child || row.child === '') return []
    return blankOrUnread(before.end) || row.start < before.end ? [row.row] : []
  })
}

function carryOver(rows: readonly Row[], lastRows: readonly Row[]): string[] {
  const never = Date.UTC(2099, 0, 1) / 86_400_000
  const startOf = (row: Row) => (blankOrUnread(row.start) ? never : row.start)
  return lastRows
    .filter(({ endText, start }) => endText === '' && !blankOrUnread(start))
    .flatMap((last) => {
      const own = rows.filter(({ child }) => child === last.child)
      const first = own.find((row) => own.every((other) => startOf(row) <= startOf(other)))
      if (first === undefined) return [`missing_last ${last.row} 576`]
      return last.child !== '' && startOf(first) !== last.start ? [`missing ${first.row} 576`] : []
    })
}

function lateCare(rows: readonly Row[], stays: readonly Stay[]): string[] {
  return rows.flatMap((row) => {
    const born = new Date(row.dob * 86_400_000)
    const year = born.getUTCFullYear() + 18
    const leap = born.getUTCMonth() === 1 && born.getUTCDate() === 29
    const eighteen = Date.UTC(year, born.getUTCMonth(), leap ? 28 : born.getUTCDate()) / 86_400_000
    return stays
      .filter(
        ({ child, dec, rec }) =>
          child === row.child && eighteen === row.end && row.end === dec && rec !== 'E8',
      )
      .map((stay) => `episodes ${stay.row} 580`)
  })
}

function careEndDay(rows: readonly Row[], stays: readonly Stay[], failing578: ReadonlySet<string>): string[] {
  const periods = periodsOf(stays)
  return rows
    .filter((row) => {
      const those = periods.filter(({ child }) => child === row.child)
      const at = (period: Period) => row.start < period.start || row.start >= period.end
      return those.length > 0 && those.every(at) && !failing578.has(`missing ${row.row} 578`)
    })
    .map(({ row }) => `missing ${row} 578 warning`)
}

/** Verdicts as `verdicts()` of tables.ts writes them, as a set. */
export function referenceVerdicts(tables: ReferenceTables, year: number): Set<string> {
  const rows = readMissing(tables.missing)
  const stays = readStays(tables.episodes)
  const conditions = rowConditions(tables, year)
  const found = new Set<string>()
  for (const rule of ruleNumbers) {
    for (const row of rows) {
      if (conditions[rule]?.(row) === true) found.add(`missing ${row.row} ${rule}`)
    }
  }
  for (const row of overlaps(rows)) found.add(`missing ${row} 574`)
  const rest = [
    ...carryOver(rows, readMissing(tables.missingLast)),
    ...lateCare(rows, stays),
    ...careEndDay(rows, stays, new Set(found)),
  ]
  for (const verdict of rest) found.add(verdict)
  return found
}
