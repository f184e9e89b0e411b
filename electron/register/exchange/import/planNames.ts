import type { NamedChild } from '../sheets/namesList'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { Clash, KnownChild, RowProblem } from './known'
import { dobColumns, type ChildFill } from './planChildren'

export interface NamesPlan {
  /** Names for children the register holds: only what it does not know yet. */
  readonly fills: readonly ChildFill[]
  /** Names for children this same import brings in, by CHILD upper-cased. */
  readonly forNew: ReadonlyMap<string, NamedChild>
  readonly matched: number
  readonly clashes: readonly Clash[]
  readonly problems: readonly RowProblem[]
}

export const noNames: NamesPlan = { fills: [], forNew: new Map(), matched: 0, clashes: [], problems: [] }

const compared = [
  { field: 'Forename', column: 'forename', of: 'forename', from: 'forename' },
  { field: 'Surname', column: 'surname', of: 'surname', from: 'surname' },
  { field: 'Date of birth', column: 'dob', of: 'dob', from: 'dob' },
  { field: 'Worker', column: 'worker_name', of: 'workerName', from: 'worker' },
] as const

/**
 * Puts names to children by their id. A name that differs from the register's is somebody's to decide.
 *
 * @param byRef known children by CHILD upper-cased
 * @param newKeys children this same import brings in
 */
export function planNames(
  file: string,
  names: readonly NamedChild[],
  byRef: ReadonlyMap<string, KnownChild>,
  newKeys: ReadonlySet<string>,
): NamesPlan {
  const fills: ChildFill[] = []
  const forNew = new Map<string, NamedChild>()
  const clashes: Clash[] = []
  const problems: RowProblem[] = []
  const seen = new Set<string>()
  let matched = 0
  for (const name of names) {
    const key = name.ref.toUpperCase()
    const child = byRef.get(key)
    const problem = problemOf(seen.has(key), child !== undefined || newKeys.has(key))
    seen.add(key)
    if (problem !== null) problems.push({ file, line: name.line, child: name.ref, message: problem })
    else if (child === undefined) forNew.set(key, name)
    else {
      matched += 1
      const found = compare(child, name, file)
      clashes.push(...found.clashes)
      if (Object.keys(found.patch).length > 0) fills.push({ child, patch: found.patch })
    }
  }
  return { fills, forNew, matched, clashes, problems }
}

function problemOf(again: boolean, isKnown: boolean): string | null {
  if (again) return 'This id stands in the list before already.'
  return isKnown ? null : 'No child in the register or in these files has this id.'
}

/** What the list adds to a known child, and where the two differ. */
function compare(
  child: KnownChild,
  name: NamedChild,
  file: string,
): { patch: Record<string, string>; clashes: Clash[] } {
  const patch: Record<string, string> = {}
  const clashes: Clash[] = []
  for (const { field, column, of, from } of compared) {
    const fromFile = name[from]
    const register = child[of]
    if (fromFile === null || fromFile === register) continue
    const change = column === 'dob' ? dobColumns(fromFile) : { [column]: fromFile }
    if (register === null) Object.assign(patch, change)
    else
      clashes.push({
        key: `name/${child.id}/${column}`,
        what: 'name',
        child: child.label,
        childId: child.id,
        field,
        register: column === 'dob' ? plainDateWords(register) : register,
        fromFile: column === 'dob' ? plainDateWords(fromFile) : fromFile,
        file,
        line: name.line,
        change: { table: 'child', id: child.id, patch: change },
      })
  }
  return { patch, clashes }
}
