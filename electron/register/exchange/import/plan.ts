import { checkReturn, type CheckAnswer } from '../../../../shared/returns/ssda903/check'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import { childrenByRef, isFormerRef } from './childrenByRef'
import { countNewPlacements, type NewPlacements } from './countPlacements'
import type { Clash, HomesByUrn, KnownChild, KnownRegister, RowProblem, SameChildAnswers } from './known'
import { planCareEpisodes, type CareEpisodesPlan } from './planCareEpisodes'
import { planChildren, type ChildFill, type NewChild } from './planChildren'
import { earlierKey, planEarlierChildren } from './planEarlierChildren'
import { planEpisodes, type EpisodesPlan } from './planEpisodes'
import {
  earlierFile,
  episodesFiles,
  kindOf,
  mentionsOf,
  missingFiles,
  namesFile,
  returnTables,
  type FileInYear,
} from './planFiles'
import { planFileRows, type FileRowsOfYear } from './planFileRows'
import { noNames, planNames, type NamesPlan } from './planNames'
import { readEarlier, readMissingFile } from './readEpisodes'
import type { FileFacts } from './readFiles'
import { sameChildQuestions, type SameChildQuestion } from './sameChild'

/** Everything an import would write; nothing is written by making one. */
export interface ImportPlan {
  readonly kind: 'ssda903' | 'names' | 'earlierEpisodes'
  readonly year: number | null
  readonly files: readonly FileFacts[]
  readonly children: {
    readonly newChildren: readonly NewChild[]
    readonly matched: ReadonlyMap<string, KnownChild>
    /** How many known children that are: one may stand in the files under two references. */
    readonly known: number
    /** References of records that were put together with another: their rows go to the child that was kept. */
    readonly byFormerRef: readonly { readonly ref: string; readonly child: KnownChild }[]
    readonly fills: readonly ChildFill[]
  }
  readonly care: CareEpisodesPlan
  readonly newPlacements: NewPlacements
  /** Homes placements are linked to. */
  readonly homes: HomesByUrn
  readonly episodes: EpisodesPlan
  readonly fileRows: readonly FileRowsOfYear[]
  readonly names: NamesPlan
  readonly clashes: readonly Clash[]
  readonly sameChild: readonly SameChildQuestion[]
  readonly problems: readonly RowProblem[]
  readonly check: CheckAnswer | null
  readonly tables: ReturnTables
}

/**
 * Compares the files with the register. Pure: the same files, register and answers give the same plan.
 *
 * @param year collection year of this year's files; null where there are none of the 903
 */
export function makePlan(
  files: readonly FileInYear[],
  known: KnownRegister,
  year: number | null,
  answers: SameChildAnswers,
): ImportPlan {
  const children = childrenOf(files, known, answers)
  const isPlanned = ({ childKey }: { readonly childKey: string }): boolean =>
    children.matched.has(childKey) || children.newKeys.has(childKey)
  const care = plannedCare(planCareEpisodes(episodesFiles(files), children.matched, known.careEpisodes))
  const missing = missingFiles(files, year ?? 0)
  const incidents = incidentsOf(files, year ?? 0)
  const episodes = planEpisodes(
    incidents.map(({ readings }) => readings.filter(isPlanned)),
    children.matched,
    known.episodes,
  )
  const tables = returnTables(files)
  const parts = [children, care, children.names]
  return {
    kind: kindOf(files),
    year,
    files: files.map(({ facts }) => facts),
    children,
    care,
    newPlacements: countNewPlacements(care, known.careEpisodes, children.matched, known.homes),
    homes: known.homes,
    episodes,
    fileRows: planFileRows(missing, known.fileRows),
    names: children.names,
    clashes: [...parts, episodes].flatMap(({ clashes }) => clashes),
    sameChild: sameChildQuestions(children.unknown, known.children, children.names.forNew, answers),
    problems: [
      ...files.flatMap(({ read }) => read.problems),
      ...[...parts, ...incidents].flatMap(({ problems }) => problems),
    ].toSorted(byPlace),
    check: year === null || tables.missing === null ? null : checkReturn(tables, year),
    tables,
  }

  /** A row whose child could not be read is a problem already, and is left out. */
  function plannedCare(all: CareEpisodesPlan): CareEpisodesPlan {
    return { ...all, newRows: all.newRows.filter(isPlanned) }
  }
}

/** Who the files speak of, with the names they give. */
function childrenOf(files: readonly FileInYear[], known: KnownRegister, answers: SameChildAnswers) {
  const byRef = childrenByRef(known.children, answers)
  const fromTables = planChildren(mentionsOf(files), byRef)
  const earlier = planEarlierChildren(earlierFile(files).episodes, known.children, byRef)
  const newChildren = joined(fromTables.newChildren, earlier.newChildren)
  const newKeys = new Set(newChildren.map(({ key }) => key))
  const list = namesFile(files)
  const matched = new Map([...earlier.matched, ...fromTables.matched])
  const named = list?.names.map(({ ref }) => ref.toUpperCase()) ?? []
  return {
    newChildren,
    newKeys,
    matched,
    known: new Set([...matched.values()].map(({ id }) => id)).size,
    byFormerRef: [...new Set([...matched.keys(), ...named])].flatMap((ref) => {
      const child = byRef.get(ref)
      return child !== undefined && isFormerRef(child, ref) ? [{ ref, child }] : []
    }),
    unknown: joined(fromTables.unknown, earlier.unknown),
    fills: [...fromTables.fills, ...earlier.fills],
    clashes: fromTables.clashes,
    problems: fromTables.problems,
    names: list === null ? noNames : planNames(list.file, list.names, byRef, newKeys),
  }
}

function joined(first: readonly NewChild[], second: readonly NewChild[]): NewChild[] {
  const keys = new Set(first.map(({ key }) => key))
  return [...first, ...second.filter(({ key }) => !keys.has(key))]
}

function incidentsOf(files: readonly FileInYear[], year: number): ReturnType<typeof readMissingFile>[] {
  const earlier = earlierFile(files)
  const readings = readEarlier(earlier.file, earlier.episodes, earlierKey)
  return [...missingFiles(files, year).map(readMissingFile), { readings, problems: [] }]
}

function byPlace(a: RowProblem, b: RowProblem): number {
  return a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0)
}

/** Whether an import would write anything at all. @param takeFile keys of the clashes where the file is taken */
export function writesAnything(plan: ImportPlan, takeFile: ReadonlySet<string>): boolean {
  const { children, care, episodes, names, fileRows } = plan
  const written = [
    children.newChildren,
    children.fills,
    care.newRows,
    care.ended,
    episodes.newRows,
    episodes.ended,
    names.fills,
    fileRows,
    clashesTaken(plan, takeFile),
  ]
  return written.some((list) => list.length > 0)
}

/** The differences where the file was chosen and may be taken. */
export function clashesTaken(
  { clashes }: Pick<ImportPlan, 'clashes'>,
  takeFile: ReadonlySet<string>,
): Clash[] {
  return clashes.filter(({ key, change }) => change !== null && takeFile.has(key))
}
