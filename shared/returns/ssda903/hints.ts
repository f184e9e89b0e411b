import type { ChildTables } from './childTables'
import { sortFew } from './sortFew'
import type { EpisodeRow, MissingRow } from './types'

/** Homeward's own remarks on data no DfE rule looks at; never mixed with the numbered rules, never a reason to refuse. */
export const hintWords = {
  V3V4: 'The child was on short breaks (legal status V3 or V4) on that day. Check whether your council returns these.',
  CHILD_BLANK: 'The row has no child identifier.',
  CHILD_LONG: 'The child identifier is longer than 10 characters; DfE may not take it.',
  CHILD_CHARACTERS: 'The child identifier holds something other than letters and digits.',
  DOB_UNREADABLE: 'The date of birth is blank or not a real date, so it could not be compared.',
  DUPLICATE:
    'The same child, type, start and end stand in an earlier row. Two incidents, or one typed twice?',
  TYPES_DIFFER: 'The same child, start and end stand in an earlier row with the other type (M or A).',
  LONG: 'It lasted more than 30 days. Check the end date.',
} as const

export type HintCode = keyof typeof hintWords

export interface Hint {
  readonly table: 'missing'
  /** Data row counted from 1. */
  readonly row: number
  readonly code: HintCode
}

/** CHILD of 10 characters is safe by DfE's 2021 schema; what is allowed today is not certain. */
const safeChildLength = 10

const lettersAndDigits = /^[A-Za-z0-9]*$/

/** DfE's published figures count incidents of more than 30 days as a band of their own. */
const longDays = 30

type Twin = 'DUPLICATE' | 'TYPES_DIFFER'

/** What a hint looks at: the row, the child's short breaks, what an earlier row of the same dates makes of it. */
type Applies = (
  row: MissingRow,
  breaks: readonly EpisodeRow[],
  twins: ReadonlyMap<MissingRow, Twin>,
) => boolean

/** Objects gone through on the outside: pairs, or eight steps of a loop for each of 100,000 rows, leave 30 MB of rubbish. */
const hintTests: readonly { readonly code: HintCode; readonly applies: Applies }[] = [
  { code: 'V3V4', applies: onShortBreaks },
  { code: 'CHILD_BLANK', applies: ({ child }) => child === '' },
  { code: 'CHILD_LONG', applies: ({ child }) => child.length > safeChildLength },
  { code: 'CHILD_CHARACTERS', applies: ({ child }) => !lettersAndDigits.test(child) },
  { code: 'DOB_UNREADABLE', applies: ({ dobDay }) => dobDay === null },
  { code: 'DUPLICATE', applies: (row, _breaks, twins) => twins.get(row) === 'DUPLICATE' },
  { code: 'TYPES_DIFFER', applies: (row, _breaks, twins) => twins.get(row) === 'TYPES_DIFFER' },
  {
    code: 'LONG',
    applies: ({ startDay, endDay }) => startDay !== null && endDay !== null && endDay - startDay > longDays,
  },
]

/** Legal statuses of short breaks. */
const shortBreaks: ReadonlySet<string> = new Set(['V3', 'V4'])

/** All hints on a child's Missing rows of this year, in the order listed above, each by row. */
export function findHints({ missing, episodes }: ChildTables): Hint[] {
  const hints: Hint[] = []
  const breaks = episodes.filter(({ ls }) => shortBreaks.has(ls.toUpperCase()))
  const twins = findTwins(missing)
  for (const { code, applies } of hintTests) {
    for (const row of missing) {
      if (applies(row, breaks, twins)) hints.push({ table: 'missing', row: row.row, code })
    }
  }
  return hints
}

function onShortBreaks({ startDay }: MissingRow, breaks: readonly EpisodeRow[]): boolean {
  if (startDay === null || breaks.length === 0) return false
  return breaks.some(
    ({ decomDay, decDay }) =>
      decomDay !== null && decomDay <= startDay && (decDay === null || startDay <= decDay),
  )
}

const noTwins: ReadonlyMap<MissingRow, Twin> = new Map()

/** Of one child: rows whose dates stand in an earlier row of the file, and whether the type does too. */
function findTwins(rows: readonly MissingRow[]): ReadonlyMap<MissingRow, Twin> {
  if (rows.length < 2) return noTwins
  let twins: Map<MissingRow, Twin> | null = null
  const sorted = sortFew(
    rows.filter((row) => row.startDay !== null),
    byDates,
  )
  // Rows of the same dates now stand together, in file order; `first` begins such a run.
  let first: MissingRow | null = null
  let types: Set<string> | null = null
  for (const row of sorted) {
    if (first === null || byDates(row, first) !== 0) {
      first = row
      types = null
      continue
    }
    // A file without identifiers is one child of all its rows: nothing is looked for in the run again.
    types ??= new Set([first.missing])
    twins ??= new Map()
    twins.set(row, types.has(row.missing) ? 'DUPLICATE' : 'TYPES_DIFFER')
    types.add(row.missing)
  }
  return twins ?? noTwins
}

/** Open rows and rows whose end cannot be read have no end day; the text tells them apart. */
function byDates(a: MissingRow, b: MissingRow): number {
  const byDay = (a.startDay ?? 0) - (b.startDay ?? 0) || (a.endDay ?? Infinity) - (b.endDay ?? Infinity)
  return byDay || (a.endDay === null && b.endDay === null ? a.misEnd.localeCompare(b.misEnd) : 0)
}
