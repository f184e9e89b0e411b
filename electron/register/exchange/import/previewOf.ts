import type { ImportPreview } from '../../../../shared/contract/exchange'
import { whyNotRun } from '../../../../shared/returns/ssda903/check'
import { rulesForYear } from '../../../../shared/returns/ssda903/collectionYears'
import { hintWords } from '../../../../shared/returns/ssda903/hints'
import type { Failure } from '../../../../shared/returns/ssda903/rule'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import { closedToViewer, ringWords } from '../../viewer/closedChildren'
import type { Clash } from './known'
import type { ImportPlan } from './plan'
import { summaryOf } from './previewWords'
import type { SameChildQuestion } from './sameChild'

/** What the person sees of a plan before anything is written. */
export function previewOf(previewId: string, plan: ImportPlan): ImportPreview {
  return {
    previewId,
    files: [...plan.files],
    year: plan.year,
    ...talliesOf(plan),
    clashes: plan.clashes.map(shownClash),
    sameChildQuestions: plan.sameChild.map(shownQuestion),
    unreadable: plan.problems.map(({ file, line, child, message }) => ({ file, line, child, message })),
    verdicts: verdictsOf(plan),
    openRows: plan.episodes.newRows.filter(({ end }) => end === null).length,
    summary: summaryOf(plan),
  }
}

type Tallies = Pick<ImportPreview, 'children' | 'careEpisodes' | 'placements' | 'episodes' | 'names'>

function talliesOf(plan: ImportPlan): Tallies {
  const { children, care, episodes, names, newPlacements } = plan
  return {
    children: {
      new: children.newChildren.length,
      matched: children.known,
      ended: 0,
      clashing: clashing(plan, 'child'),
    },
    careEpisodes: {
      new: care.newRows.length,
      matched: care.matched - care.ended.length,
      ended: care.ended.length,
      clashing: clashing(plan, 'careEpisode'),
    },
    placements: { new: newPlacements.count },
    episodes: {
      new: episodes.newRows.length,
      matched: episodes.matched.length,
      ended: episodes.ended.length,
      clashing: clashing(plan, 'episode'),
    },
    names: {
      new: names.fills.length + names.forNew.size,
      matched: names.matched,
      ended: 0,
      clashing: clashing(plan, 'name'),
    },
  }
}

/** Records with a difference, however many columns of each differ. */
function clashing({ clashes }: ImportPlan, what: Clash['what']): number {
  return new Set(clashes.filter((clash) => clash.what === what).map(recordOf)).size
}

/** A key is kind, record, and what of it differs. */
function recordOf({ key }: Clash): string {
  return key.split('/').slice(0, 2).join('/')
}

/** What the register says of a child whose record is closed to whoever brings the file in, it does not say here either. */
function shownClash(clash: Clash): ImportPreview['clashes'][number] {
  const { key, what, child, childId, field, fromFile, line, change } = clash
  const ring = closedToViewer(childId)
  const register = ring === undefined ? clash.register : ringWords(ring)
  return { key, what, child, field, register, file: fromFile, line, canTake: change !== null }
}

function shownQuestion(question: SameChildQuestion): ImportPreview['sameChildQuestions'][number] {
  const { candidates, ...rest } = question
  return {
    ...rest,
    candidates: candidates.map(({ child, why }) => ({ childId: child.id, label: child.label, why })),
  }
}

function verdictsOf({ check, tables, year }: ImportPlan): ImportPreview['verdicts'] {
  if (check === null || year === null) return { ran: [], notRun: [], failures: [], hints: [] }
  const { rules } = rulesForYear(year)
  const notRun = new Set<string>(check.notRun)
  const plain = new Map(rules.map((rule) => [rule.number as string, rule.plain]))
  return {
    ran: rules.map(({ number }) => number as string).filter((number) => !notRun.has(number)),
    notRun: rules
      .filter(({ number }) => notRun.has(number))
      .map(({ number }) => ({ rule: number, because: `${whyNotRun(number, tables, year)}.` })),
    failures: check.failures.map((failure) => ({
      ...failure,
      child: childOf(tables, failure),
      message: plain.get(failure.rule) ?? '',
    })),
    hints: check.hints.map(({ row, code }) => ({ row, code, message: hintWords[code] })),
  }
}

function childOf(tables: ReturnTables, { table, row }: Failure): string {
  if (table === 'missing') return tables.missing?.[row - 1]?.child ?? ''
  if (table === 'episodes') return tables.episodes?.[row - 1]?.child ?? ''
  return tables.missingLast?.[row - 1]?.child ?? ''
}
