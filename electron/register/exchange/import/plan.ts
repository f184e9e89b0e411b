import type { CheckAnswer } from '../../../../shared/returns/ssda903/check'
import { checkReturn } from '../../../../shared/returns/ssda903/check'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { EarlierEpisode } from '../sheets/earlierEpisodes'
import { derivePlacements } from './deriveCare'
import type { CareEpisodeFacts, Clash, KnownChild, KnownRegister, RowProblem } from './known'
import { planCareEpisodes, type CareEpisodesPlan } from './planCareEpisodes'
import { planChildren, type ChildrenPlan, type Mention, type NewChild } from './planChildren'
import { earlierKey, planEarlierChildren } from './planEarlierChildren'
import {
  planEpisodes,
  readEarlier,
  readMissingFile,
  type EpisodeReading,
  type EpisodesPlan,
} from './planEpisodes'
import { planNames, type NamesPlan } from './planNames'
import type { FileFacts, ReadFile } from './readFiles'

/** A file with the year it is of: this year's return or last year's. */
export interface FileInYear {
  readonly read: ReadFile
  readonly facts: FileFacts
  readonly lastYear: boolean
}

/** "Is this 566910?": a new child whose date of birth a child without an id shares. */
export interface SameChildQuestion {
  readonly key: string
  readonly fromFile: string
  readonly line: number | null
  readonly candidates: readonly KnownChild[]
}

/** Everything an import would write; nothing is written by making one. */
export interface ImportPlan {
  readonly kind: 'ssda903' | 'names' | 'earlierEpisodes'
  readonly year: number | null
  readonly files: readonly FileFacts[]
  readonly children: Pick<ChildrenPlan, 'newChildren' | 'matched' | 'fills'>
  readonly care: CareEpisodesPlan
  readonly newPlacements: number
  readonly episodes: EpisodesPlan
  readonly names: NamesPlan
  readonly clashes: readonly Clash[]
  readonly sameChild: readonly SameChildQuestion[]
  readonly problems: readonly RowProblem[]
  readonly check: CheckAnswer | null
  readonly tables: ReturnTables
}

/** Compares the files with the register. Pure: the same files and register give the same plan. */
export function makePlan(
  files: readonly FileInYear[],
  known: KnownRegister,
  year: number | null,
): ImportPlan {
  const tables = tablesOf(files)
  const fromFiles = planChildren(mentionsOf(files), known.children)
  const earlier = earlierOf(files)
  const fromEarlier = planEarlierChildren(earlier.episodes, known.children)
  const matched = new Map([...fromEarlier.matched, ...fromFiles.matched])
  const newChildren = joinNew(fromFiles.newChildren, fromEarlier.newChildren)
  const newKeys = new Set(newChildren.map(({ key }) => key))
  // A row whose child could not be read is a problem already, and is left out.
  const isPlanned = ({ childKey }: { readonly childKey: string }): boolean =>
    matched.has(childKey) || newKeys.has(childKey)
  const allCare = planCare(files, matched, known)
  const care = { ...allCare, newRows: allCare.newRows.filter(isPlanned) }
  const readings = readingsOf(files, year, earlier)
  const names = namesOf(files, known.children, newKeys)
  const episodes = planEpisodes(
    readings.map(({ readings: found }) => found.filter(isPlanned)),
    matched,
    known.episodes,
  )
  return {
    kind: kindOf(files),
    year,
    files: files.map(({ facts }) => facts),
    children: { newChildren, matched, fills: fromFiles.fills },
    care,
    newPlacements: countPlacements(care),
    episodes,
    names,
    clashes: [...fromFiles.clashes, ...care.clashes, ...episodes.clashes, ...names.clashes],
    sameChild: sameChildQuestions(newChildren, known.children),
    problems: [
      ...files.flatMap(({ read }) => read.problems),
      ...fromFiles.problems,
      ...care.problems,
      ...readings.flatMap(({ problems }) => problems),
      ...names.problems,
    ].toSorted(byPlace),
    check: year === null || tables.missing === null ? null : checkReturn(tables, year),
    tables,
  }
}

function tablesOf(files: readonly FileInYear[]): ReturnTables {
  const tables: { -readonly [K in keyof ReturnTables]: ReturnTables[K] } = {
    missing: null,
    episodes: null,
    header: null,
    missingLast: null,
  }
  for (const { read, lastYear } of files) {
    if (read.table === 'missing' && lastYear) tables.missingLast = read.rows
    else if (read.table === 'missing') tables.missing = read.rows
    else if (read.table === 'episodes' && !lastYear) tables.episodes = read.rows
    else if (read.table === 'header' && !lastYear) tables.header = read.rows
  }
  return tables
}

/** Header rows say most of a child, so they come first; this year's before last year's. */
function mentionsOf(files: readonly FileInYear[]): Mention[] {
  const ordered = files.toSorted((a, b) => Number(a.lastYear) - Number(b.lastYear))
  const headers = ordered.flatMap(({ read }) =>
    read.table === 'header'
      ? read.rows.map((row) => ({
          file: read.file,
          line: row.line,
          child: row.child,
          dobDay: row.dobDay,
          header: row,
        }))
      : [],
  )
  const others = ordered.flatMap(({ read }) => {
    if (read.table !== 'missing' && read.table !== 'episodes') return []
    return read.rows.map((row) => ({
      file: read.file,
      line: row.line,
      child: row.child,
      dobDay: 'dobDay' in row ? row.dobDay : null,
      header: null,
    }))
  })
  return [...headers, ...others]
}

function earlierOf(files: readonly FileInYear[]): { file: string; episodes: readonly EarlierEpisode[] } {
  const found = files.find(({ read }) => read.table === 'earlierEpisodes')
  if (found?.read.table !== 'earlierEpisodes') return { file: '', episodes: [] }
  return { file: found.read.file, episodes: found.read.rows }
}

function joinNew(first: readonly NewChild[], second: readonly NewChild[]): NewChild[] {
  const keys = new Set(first.map(({ key }) => key))
  return [...first, ...second.filter(({ key }) => !keys.has(key))]
}

function planCare(
  files: readonly FileInYear[],
  matched: ReadonlyMap<string, KnownChild>,
  known: KnownRegister,
): CareEpisodesPlan {
  const found = files.find(({ read, lastYear }) => read.table === 'episodes' && !lastYear)
  if (found?.read.table !== 'episodes')
    return { newRows: [], matched: 0, ended: [], clashes: [], problems: [] }
  return planCareEpisodes(found.read.file, found.read.rows, matched, known.careEpisodes)
}

function readingsOf(
  files: readonly FileInYear[],
  year: number | null,
  earlier: { file: string; episodes: readonly EarlierEpisode[] },
): { readings: EpisodeReading[]; problems: RowProblem[] }[] {
  const missing = files
    .toSorted((a, b) => Number(b.lastYear) - Number(a.lastYear))
    .flatMap(({ read, lastYear }) => {
      if (read.table !== 'missing') return []
      const ofYear = (year ?? 0) - (lastYear ? 1 : 0)
      return [readMissingFile({ file: read.file, year: ofYear, rows: read.rows })]
    })
  if (earlier.episodes.length === 0) return missing
  return [...missing, { readings: readEarlier(earlier.file, earlier.episodes, earlierKey), problems: [] }]
}

function namesOf(
  files: readonly FileInYear[],
  known: readonly KnownChild[],
  newKeys: ReadonlySet<string>,
): NamesPlan {
  const found = files.find(({ read }) => read.table === 'names')
  if (found?.read.table !== 'names')
    return { fills: [], forNew: new Map(), matched: 0, clashes: [], problems: [] }
  return planNames(found.read.file, found.read.rows, known, newKeys)
}

function kindOf(files: readonly FileInYear[]): ImportPlan['kind'] {
  const tables = new Set(files.map(({ read }) => read.table))
  if (tables.has('earlierEpisodes')) return 'earlierEpisodes'
  return tables.has('missing') || tables.has('episodes') || tables.has('header') ? 'ssda903' : 'names'
}

function countPlacements(care: CareEpisodesPlan): number {
  const byChild = new Map<string, CareEpisodeFacts[]>()
  for (const { childKey, facts } of care.newRows) {
    const list = byChild.get(childKey)
    if (list) list.push(facts)
    else byChild.set(childKey, [facts])
  }
  return [...byChild.values()].reduce((sum, rows) => sum + derivePlacements(rows).length, 0)
}

function sameChildQuestions(
  newChildren: readonly NewChild[],
  known: readonly KnownChild[],
): SameChildQuestion[] {
  const withoutId = known.filter(({ localRef, dob }) => localRef === null && dob !== null)
  if (withoutId.length === 0) return []
  return newChildren.flatMap(({ key, localRef, dob, line }) => {
    const candidates = withoutId.filter((child) => child.dob === dob)
    return candidates.length === 0 || localRef === null ? [] : [{ key, fromFile: localRef, line, candidates }]
  })
}

function byPlace(a: RowProblem, b: RowProblem): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)
}
