import type { ImportPreview } from '../../../../shared/contract/exchange'
import { whyNotRun } from '../../../../shared/returns/ssda903/check'
import { hintWords } from '../../../../shared/returns/ssda903/hints'
import { rulesForYear } from '../../../../shared/returns/ssda903/collectionYears'
import type { Failure } from '../../../../shared/returns/ssda903/rule'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { ImportPlan } from './plan'

/** What the person sees of a plan before anything is written. */
export function previewOf(previewId: string, plan: ImportPlan): ImportPreview {
  const { children, care, episodes, names } = plan
  const openRows = episodes.newRows.filter(({ end }) => end === null).length
  return {
    previewId,
    files: [...plan.files],
    year: plan.year,
    children: tally(children.newChildren.length, children.matched.size, 0, clashesOf(plan, 'child')),
    careEpisodes: tally(
      care.newRows.length,
      care.matched - care.ended.length,
      care.ended.length,
      clashesOf(plan, 'careEpisode'),
    ),
    placements: { new: plan.newPlacements },
    episodes: tally(
      episodes.newRows.length,
      episodes.matched.length,
      episodes.ended.length,
      clashesOf(plan, 'episode'),
    ),
    names: tally(names.fills.length + names.forNew.size, names.matched, 0, clashesOf(plan, 'name')),
    clashes: plan.clashes.map(({ key, what, child, field, register, fromFile, line }) => ({
      key,
      what,
      child,
      field,
      register,
      file: fromFile,
      line,
    })),
    sameChildQuestions: plan.sameChild.map(({ key, fromFile, line, candidates }) => ({
      key,
      fromFile,
      line,
      candidates: candidates.map(({ id, label }) => ({ childId: id, label })),
    })),
    unreadable: plan.problems.map(({ file, line, child, message }) => ({ file, line, child, message })),
    verdicts: verdictsOf(plan),
    openRows,
    summary: summaryOf(plan, openRows),
  }
}

function tally(fresh: number, matched: number, ended: number, clashing: number): ImportPreview['children'] {
  return { new: fresh, matched, ended, clashing }
}

function clashesOf({ clashes }: ImportPlan, what: string): number {
  return clashes.filter((clash) => clash.what === what).length
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

function summaryOf(plan: ImportPlan, openRows: number): string[] {
  const { children, care, episodes, names } = plan
  const sentences = [
    count(children.newChildren.length, 'child is new', 'children are new'),
    count(children.matched.size, 'child is known already', 'children are known already'),
    count(care.newRows.length, 'care episode is new', 'care episodes are new'),
    count(care.ended.length, 'care episode has ended since', 'care episodes have ended since'),
    count(plan.newPlacements, 'placement is made from them', 'placements are made from them'),
    count(episodes.newRows.length, 'episode is new', 'episodes are new'),
    count(
      episodes.matched.length,
      'episode is in the register already',
      'episodes are in the register already',
    ),
    count(episodes.ended.length, 'episode has ended since', 'episodes have ended since'),
    count(
      openRows,
      'row is still open: it becomes one question on Today',
      'rows are still open: each becomes one question on Today',
    ),
    count(names.fills.length + names.forNew.size, 'child gets a name', 'children get names'),
    count(plan.clashes.length, 'difference needs your decision', 'differences need your decision'),
    count(plan.problems.length, 'row cannot be brought in', 'rows cannot be brought in'),
  ]
  return sentences.filter((sentence) => sentence !== null)
}

function count(number: number, one: string, many: string): string | null {
  if (number === 0) return null
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}.`
}
