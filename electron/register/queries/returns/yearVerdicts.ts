import type { RuleVerdict } from '../../../../shared/contract/returns'
import type { CheckAnswer } from '../../../../shared/returns/ssda903/check'
import { rulesForYear } from '../../../../shared/returns/ssda903/collectionYears'
import { explains, type NoteAbout } from '../../../../shared/returns/ssda903/returnNotes'
import type { Failure } from '../../../../shared/returns/ssda903/rule'
import { mendOfFailure } from './mend'
import type { RowsOfYear } from './yearRows'

/** What the rules found, each with its words, its child and where it is put right. */
export function yearVerdicts(
  { failures, year }: Pick<CheckAnswer, 'failures' | 'year'>,
  found: RowsOfYear,
  notes: readonly NoteAbout[],
): RuleVerdict[] {
  const rules = new Map(rulesForYear(year).rules.map((rule) => [rule.number, rule]))
  return failures.map((failure) => {
    const { table, row, rule, level } = failure
    const { child, childId, episodeId } = whoseRow(failure, found)
    return {
      table,
      row,
      rule,
      level,
      message: rules.get(rule)?.plain ?? '',
      dfeMessage: rules.get(rule)?.message ?? '',
      child,
      childId,
      episodeId,
      mend: mendOfFailure(failure, episodeId === null ? undefined : found.byId.get(episodeId)),
      noted: notes.some((note) => explains(note, { rule, child })),
    }
  })
}

/** A row of another table tells the child by identifier alone. */
function whoseRow(
  { table, row }: Failure,
  { rows, held, byId, childByRef }: RowsOfYear,
): Pick<RuleVerdict, 'child' | 'childId' | 'episodeId'> {
  if (table === 'missing') {
    const selected = rows[row - 1]
    const episode = selected && byId.get(selected.episodeId)
    return {
      child: selected?.child ?? '',
      childId: episode?.childId ?? null,
      episodeId: selected?.episodeId ?? null,
    }
  }
  const child = (table === 'episodes' ? held.episodes : held.missingLast)?.[row - 1]?.child ?? ''
  const childId = table === 'episodes' ? held.episodeChildIds[row - 1] : childByRef.get(child.toUpperCase())
  return { child, childId: childId ?? null, episodeId: null }
}
