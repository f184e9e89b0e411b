import { columnsOf, tableKinds, type TableKind } from '../../../../shared/returns/ssda903/types'

/**
 * The other tables of the 903 return, by the columns DfE gives them. Homeward needs none of them; knowing them tells a
 * council's uasc.csv from a file with the wrong columns.
 */
const otherTables: Readonly<Record<string, readonly string[]>> = {
  Reviews: ['CHILD', 'DOB', 'REVIEW', 'REVIEW_CODE'],
  UASC: ['CHILD', 'SEX', 'DOB', 'DUC'],
  OC2: [
    'CHILD',
    'DOB',
    'SDQ_SCORE',
    'SDQ_REASON',
    'CONVICTED',
    'HEALTH_CHECK',
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ],
  OC3: ['CHILD', 'DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
  AD1: ['CHILD', 'DOB', 'DATE_INT', 'DATE_MATCH', 'FOSTER_CARE', 'NB_ADOPTR', 'SEX_ADOPTR', 'LS_ADOPTR'],
  PlacedAdoption: ['CHILD', 'DOB', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  PrevPerm: ['CHILD', 'DOB', 'PREV_PERM', 'LA_PERM', 'DATE_PERM'],
  SWEpisodes: ['CHILD', 'DOB', 'SW_ID', 'SW_DECOM', 'SW_DEC', 'SW_REASON'],
  DoLo: ['CHILD', 'DOB', 'DOLO_START', 'DOLO_END'],
}

export type Recognised =
  | { readonly kind: TableKind }
  | { readonly kind: 'other'; readonly table: string }
  /** `nearest` is the table most of its columns belong to, null where it shares none. */
  | { readonly kind: 'unknown'; readonly nearest: TableKind | null; readonly detail: string | null }

/** Tells a 903 table by the set of its column names, in any order, exactly as DfE writes them. */
export function recogniseTable(heading: readonly string[]): Recognised {
  const kind = tableKinds.find((candidate) => sameSet(heading, columnsOf[candidate]))
  if (kind !== undefined) return { kind }
  const other = Object.entries(otherTables).find(([, columns]) => sameSet(heading, columns))
  if (other !== undefined) return { kind: 'other', table: other[0] }
  return unknown(heading)
}

function unknown(heading: readonly string[]): Recognised {
  const written = writtenOtherwise(heading)
  if (written !== null) return written
  const shared = (kind: TableKind): number => columnsOf[kind].filter((name) => heading.includes(name)).length
  const nearest = tableKinds.reduce((best, kind) =>
    shared(kind) / columnsOf[kind].length > shared(best) / columnsOf[best].length ? kind : best,
  )
  if (shared(nearest) === 0) return { kind: 'unknown', nearest: null, detail: null }
  const wanted: readonly string[] = columnsOf[nearest]
  const lacking = wanted.filter((name) => !heading.includes(name))
  const extra = heading.filter((name, at) => !wanted.includes(name) || heading.indexOf(name) !== at)
  const differences = [
    ...(lacking.length > 0 ? [`without ${lacking.join(', ')}`] : []),
    ...(extra.length > 0
      ? [`with ${extra.map((name) => (name === '' ? '(no name)' : name)).join(', ')}`]
      : []),
  ]
  return { kind: 'unknown', nearest, detail: `It is like ${nearest}.csv ${differences.join(' and ')}.` }
}

/** The columns of a table but for small letters and blanks, which DfE's site does not take. */
function writtenOtherwise(heading: readonly string[]): Recognised | null {
  const meant = heading.map((name) => name.trim().toUpperCase())
  const kind = tableKinds.find((candidate) => sameSet(meant, columnsOf[candidate]))
  if (kind === undefined) return null
  const detail = `Its columns are those of ${kind}.csv, but have to be written as DfE writes them: ${columnsOf[kind].join(', ')}.`
  return { kind: 'unknown', nearest: kind, detail }
}

function sameSet(heading: readonly string[], columns: readonly string[]): boolean {
  return heading.length === columns.length && columns.every((name) => heading.includes(name))
}
