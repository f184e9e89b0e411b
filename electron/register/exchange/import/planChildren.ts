import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import type { HeaderRow } from '../../../../shared/returns/ssda903/types'
import type { Clash, KnownChild, RowProblem } from './known'

/** A child no register row matches. */
export interface NewChild {
  /** CHILD upper-cased: how rows of the other files find the child. */
  readonly key: string
  /** Null for a child an old spreadsheet knows by name only. */
  readonly localRef: string | null
  readonly forename: string | null
  readonly surname: string | null
  readonly dob: string | null
  readonly sex903: 'M' | 'F' | 'U' | null
  readonly ethnicity: string | null
  readonly upn: string | null
  readonly line: number | null
}

export interface ChildrenPlan {
  readonly newChildren: readonly NewChild[]
  /** Known children the files speak of, by CHILD upper-cased. */
  readonly matched: ReadonlyMap<string, KnownChild>
  /** Facts the register does not have yet; written without asking. */
  readonly fills: readonly { readonly child: KnownChild; readonly patch: Readonly<Record<string, string>> }[]
  readonly clashes: readonly Clash[]
  readonly problems: readonly RowProblem[]
}

/** One mention of a child, from whichever file. */
export interface Mention {
  readonly file: string
  readonly line: number
  readonly child: string
  readonly dobDay: number | null
  readonly header: HeaderRow | null
}

/** At most 20 letters and digits (statutory-returns.md 3.2: SSD allows 20, DfE's 2021 schema 10). */
const readableRef = /^[A-Za-z0-9]{1,20}$/

/** SSDA903 SEX: 1 and 2 until 2023-24, M, F, U since (rule 101). */
const sexOf: Readonly<Record<string, 'M' | 'F' | 'U'>> = { '1': 'M', '2': 'F', M: 'M', F: 'F', U: 'U' }

/**
 * Sorts the children of the files into new and known. Header rows come first and say more; a child only the other
 * files mention is taken with what they say. An unreadable identifier is a problem of its row, not of the import.
 */
export function planChildren(mentions: readonly Mention[], known: readonly KnownChild[]): ChildrenPlan {
  const byRef = new Map(
    known.flatMap((child) =>
      child.localRef === null ? [] : [[child.localRef.toUpperCase(), child] as const],
    ),
  )
  const matched = new Map<string, KnownChild>()
  const newChildren = new Map<string, NewChild>()
  const fills: { child: KnownChild; patch: Record<string, string> }[] = []
  const clashes: Clash[] = []
  const problems: RowProblem[] = []
  for (const mention of mentions) {
    const key = mention.child.toUpperCase()
    if (matched.has(key) || newChildren.has(key)) continue
    if (!readableRef.test(mention.child)) {
      problems.push(unreadable(mention))
      continue
    }
    const facts = factsOf(mention)
    const child = byRef.get(key)
    if (child === undefined) {
      newChildren.set(key, {
        key,
        localRef: mention.child,
        forename: null,
        surname: null,
        line: mention.line,
        ...facts,
      })
      continue
    }
    matched.set(key, child)
    compare(child, facts, mention, fills, clashes)
  }
  return { newChildren: [...newChildren.values()], matched, fills, clashes, problems }
}

interface ChildFileFacts {
  readonly dob: string | null
  readonly sex903: 'M' | 'F' | 'U' | null
  readonly ethnicity: string | null
  readonly upn: string | null
}

function factsOf({ header, dobDay }: Mention): ChildFileFacts {
  const dob = header?.dobDay ?? dobDay
  return {
    dob: dob === null ? null : writeIsoDate(dob),
    sex903: header === null ? null : (sexOf[header.sex.trim().toUpperCase()] ?? null),
    ethnicity: blankAsNull(header?.ethnic),
    upn: blankAsNull(header?.upn),
  }
}

const compared = [
  { field: 'Date of birth', column: 'dob', of: (child: KnownChild) => child.dob },
  { field: 'Sex', column: 'sex903', of: (child: KnownChild) => child.sex903 },
  { field: 'Ethnicity', column: 'ethnicity', of: (child: KnownChild) => child.ethnicity },
] as const

const columnNames = { dob: 'dob', sex903: 'sex_903', ethnicity: 'ethnicity' } as const

function compare(
  child: KnownChild,
  facts: ChildFileFacts,
  mention: Mention,
  fills: { child: KnownChild; patch: Record<string, string> }[],
  clashes: Clash[],
): void {
  const patch: Record<string, string> = {}
  for (const { field, column, of } of compared) {
    const fromFile = facts[column]
    const register = of(child)
    if (fromFile === null || fromFile === register) continue
    const change = dobColumns(columnNames[column], fromFile)
    if (register === null) Object.assign(patch, change)
    else
      clashes.push({
        key: `child/${child.id}/${column}`,
        what: 'child',
        child: child.label,
        field,
        register,
        fromFile,
        file: mention.file,
        line: mention.line,
        change: { table: 'child', id: child.id, patch: change },
      })
  }
  if (Object.keys(patch).length > 0) fills.push({ child, patch })
}

/** A date of birth from a return is exact: it is what the council told DfE. */
function dobColumns(column: string, value: string): Record<string, string> {
  return column === 'dob' ? { dob: value, dob_precision: 'exact' } : { [column]: value }
}

function unreadable({ file, line, child }: Mention): RowProblem {
  const message =
    child.trim() === '' ? 'CHILD is blank.' : 'CHILD must be 1 to 20 letters and digits, with no spaces.'
  return { file, line, child: child === '' ? null : child, message }
}

export function blankAsNull(cell: string | undefined): string | null {
  const trimmed = cell?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
