import { plainDateWords } from '../../../../shared/domain/time/words'
import { writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import type { HeaderRow } from '../../../../shared/returns/ssda903/types'
import { hasRef, isFormerRef } from './childrenByRef'
import type { Clash, KnownChild, RowProblem } from './known'

/** A child of the files no register row has the identifier of. */
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

export interface ChildFill {
  readonly child: KnownChild
  readonly patch: Readonly<Record<string, string>>
}

export interface ChildrenPlan {
  readonly newChildren: readonly NewChild[]
  /** Known children the files speak of, by CHILD upper-cased. */
  readonly matched: ReadonlyMap<string, KnownChild>
  /** Children whose identifier the register does not have, whether somebody said who they are or not. */
  readonly unknown: readonly NewChild[]
  /** Facts the register does not have yet; written without asking. */
  readonly fills: readonly ChildFill[]
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
 *
 * @param byRef known children by CHILD upper-cased
 */
export function planChildren(
  mentions: readonly Mention[],
  byRef: ReadonlyMap<string, KnownChild>,
): ChildrenPlan {
  const plan = {
    newChildren: [] as NewChild[],
    matched: new Map<string, KnownChild>(),
    unknown: [] as NewChild[],
    fills: [] as ChildFill[],
    clashes: [] as Clash[],
    problems: [] as RowProblem[],
  }
  const seen = new Set<string>()
  const comparedIds = new Set<string>()
  for (const mention of mentions) {
    const key = mention.child.toUpperCase()
    if (seen.has(key)) continue
    if (!readableRef.test(mention.child)) {
      plan.problems.push(unreadable(mention))
      continue
    }
    seen.add(key)
    const child = byRef.get(key)
    const asNew = newChildOf(key, mention)
    if (child === undefined || !hasRef(child, key)) plan.unknown.push(asNew)
    if (child === undefined) {
      plan.newChildren.push(asNew)
      continue
    }
    plan.matched.set(key, child)
    // Two references of one child: the first that is met says what the files say.
    if (comparedIds.has(child.id)) continue
    comparedIds.add(child.id)
    const { patch, clashes } = compare(child, asNew, mention)
    plan.clashes.push(...clashes)
    if (Object.keys(patch).length > 0) plan.fills.push({ child, patch })
  }
  return plan
}

function newChildOf(key: string, { child, line, header, dobDay }: Mention): NewChild {
  const dob = header?.dobDay ?? dobDay
  return {
    key,
    localRef: child,
    forename: null,
    surname: null,
    dob: dob === null ? null : writeIsoDate(dob),
    sex903: header === null ? null : (sexOf[header.sex.trim().toUpperCase()] ?? null),
    ethnicity: blankAsNull(header?.ethnic),
    upn: blankAsNull(header?.upn),
    line,
  }
}

const compared = [
  { field: 'Identifier (CHILD)', column: 'local_ref', of: 'localRef' },
  { field: 'Date of birth', column: 'dob', of: 'dob' },
  { field: 'Sex', column: 'sex_903', of: 'sex903' },
  { field: 'Ethnicity', column: 'ethnicity', of: 'ethnicity' },
] as const

/** What the file adds to a known child, and where the two differ. */
function compare(
  child: KnownChild,
  fromFiles: NewChild,
  { file, line }: Mention,
): { patch: Record<string, string>; clashes: Clash[] } {
  const patch: Record<string, string> = {}
  const clashes: Clash[] = []
  for (const { field, column, of } of compared) {
    const fromFile = fromFiles[of]
    const register = child[of]
    // Case alone tells no two children apart (statutory-returns.md 5.1): A12 and a12 are one.
    if (fromFile === null || fromFile.toUpperCase() === register?.toUpperCase()) continue
    // The reference of a record that was put together with this one stays what it is: a former one.
    if (of === 'localRef' && isFormerRef(child, fromFiles.key)) continue
    const change = column === 'dob' ? dobColumns(fromFile) : { [column]: fromFile }
    if (register === null) Object.assign(patch, change)
    else
      clashes.push({
        key: `child/${child.id}/${column}`,
        what: 'child',
        child: child.label,
        childId: child.id,
        field,
        register: column === 'dob' ? plainDateWords(register) : register,
        fromFile: column === 'dob' ? plainDateWords(fromFile) : fromFile,
        file,
        line,
        change: { table: 'child', id: child.id, patch: change },
      })
  }
  return { patch, clashes }
}

/** A date of birth from a return is exact: it is what the council told DfE. */
export function dobColumns(dob: string): { dob: string; dob_precision: 'exact' } {
  return { dob, dob_precision: 'exact' }
}

function unreadable({ file, line, child }: Mention): RowProblem {
  const message =
    child.trim() === '' ? 'CHILD is blank.' : 'CHILD must be 1 to 20 letters and digits, with no spaces.'
  return { file, line, child: child === '' ? null : child, message }
}

/** A cell without the space around it; null where nothing is left, or the file has no such column. */
export function blankAsNull(cell: string | undefined): string | null {
  const trimmed = cell?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
