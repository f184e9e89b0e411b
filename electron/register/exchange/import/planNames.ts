import type { NamedChild } from '../sheets/namesList'
import type { Clash, KnownChild, RowProblem } from './known'

export interface NamesPlan {
  /** Names for children the register holds: only what it does not know yet. */
  readonly fills: readonly { readonly child: KnownChild; readonly patch: Readonly<Record<string, string>> }[]
  /** Names for children this same import brings in, by CHILD upper-cased. */
  readonly forNew: ReadonlyMap<string, NamedChild>
  readonly matched: number
  readonly clashes: readonly Clash[]
  readonly problems: readonly RowProblem[]
}

const compared = [
  { field: 'Forename', column: 'forename' },
  { field: 'Surname', column: 'surname' },
  { field: 'Date of birth', column: 'dob' },
  { field: 'Worker', column: 'worker' },
] as const

const columnNames = { forename: 'forename', surname: 'surname', dob: 'dob', worker: 'worker_name' } as const

/** Puts names to children by their id. A name that differs from the register's is somebody's to decide. */
export function planNames(
  file: string,
  names: readonly NamedChild[],
  known: readonly KnownChild[],
  newKeys: ReadonlySet<string>,
): NamesPlan {
  const byRef = new Map(
    known.flatMap((child) =>
      child.localRef === null ? [] : [[child.localRef.toUpperCase(), child] as const],
    ),
  )
  const fills: { child: KnownChild; patch: Record<string, string> }[] = []
  const forNew = new Map<string, NamedChild>()
  const clashes: Clash[] = []
  const problems: RowProblem[] = []
  let matched = 0
  for (const name of names) {
    const key = name.ref.toUpperCase()
    const child = byRef.get(key)
    if (child) {
      matched += 1
      const patch = compare(child, name, file, clashes)
      if (Object.keys(patch).length > 0) fills.push({ child, patch })
    } else if (newKeys.has(key)) forNew.set(key, name)
    else
      problems.push({
        file,
        line: name.line,
        child: name.ref,
        message: 'No child in the register or in these files has this id.',
      })
  }
  return { fills, forNew, matched, clashes, problems }
}

function compare(
  child: KnownChild,
  name: NamedChild,
  file: string,
  clashes: Clash[],
): Record<string, string> {
  const patch: Record<string, string> = {}
  const held = { forename: child.forename, surname: child.surname, dob: child.dob, worker: child.workerName }
  for (const { field, column } of compared) {
    const fromFile = name[column]
    const register = held[column]
    if (fromFile === null || fromFile === register) continue
    const change =
      column === 'dob' ? { dob: fromFile, dob_precision: 'exact' } : { [columnNames[column]]: fromFile }
    if (register === null) Object.assign(patch, change)
    else
      clashes.push({
        key: `name/${child.id}/${column}`,
        what: 'name',
        child: child.label,
        field,
        register,
        fromFile,
        file,
        line: name.line,
        change: { table: 'child', id: child.id, patch: change },
      })
  }
  return patch
}
