import type { YearView } from '../../../../shared/contract/returns'
import { carryOverBreaks, type CarryOverBreak } from '../../../../shared/returns/ssda903/carryOver'
import type { CheckAnswer } from '../../../../shared/returns/ssda903/check'
import { hintWords } from '../../../../shared/returns/ssda903/hints'
import { mendOfCarryOver, mendOfHint } from './mend'
import { carryOverWords, warningWords } from './returnWords'
import type { RowsOfYear } from './yearRows'

type Hint = YearView['hints'][number]

/** Remarks outside DfE's rules: on the rows that go out, and on what does not go on from last year's return. */
export function yearHints(answer: CheckAnswer, found: RowsOfYear): Hint[] {
  const { rows, missing, held } = found
  const ofRows = rows.flatMap(({ warnings }, at) =>
    warnings.map((code): Hint => ({
      code,
      message: warningWords[code],
      ...ofRow(at + 1, found),
      mend: mendOfHint(code, episodeOf(at + 1, found)),
    })),
  )
  const ofCheck = answer.hints.map(({ code, row }): Hint => ({
    code,
    message: hintWords[code],
    ...ofRow(row, found),
    mend: mendOfHint(code, episodeOf(row, found)),
  }))
  const breaks = held.missingLast === null ? [] : carryOverBreaks(missing, held.missingLast, answer.year)
  // V3V4 of the check and shortBreaks of the selection say the same of the same row.
  return [
    ...ofRows,
    ...ofCheck.filter(({ code }) => code !== 'V3V4'),
    ...breaks.map((broken) => ofBreak(broken, found)),
  ]
}

function ofBreak(broken: CarryOverBreak, found: RowsOfYear): Hint {
  const row = rowOfBreak(broken)
  const { kind } = broken
  const of =
    row !== null
      ? ofRow(row, found)
      : { row: null, child: lastChild(broken), childId: childOf(lastChild(broken), found), episodeId: null }
  const episode = row === null ? undefined : episodeOf(row, found)
  return { code: kind, message: carryOverWords(broken), ...of, mend: mendOfCarryOver(episode) }
}

function rowOfBreak(broken: CarryOverBreak): number | null {
  if (broken.kind === 'noRowThisYear') return null
  return broken.kind === 'otherFirstRow' ? broken.first.row : broken.row.row
}

function lastChild(broken: CarryOverBreak): string {
  return broken.kind === 'notOpenLastYear' ? broken.row.child : broken.last.child
}

function childOf(ref: string, { childByRef }: RowsOfYear): string | null {
  return childByRef.get(ref.toUpperCase()) ?? null
}

function episodeOf(row: number, { rows, byId }: RowsOfYear) {
  const selected = rows[row - 1]
  return selected && byId.get(selected.episodeId)
}

function ofRow(row: number, found: RowsOfYear): Pick<Hint, 'row' | 'child' | 'childId' | 'episodeId'> {
  const selected = found.rows[row - 1]
  return {
    row,
    child: selected?.child ?? '',
    childId: episodeOf(row, found)?.childId ?? null,
    episodeId: selected?.episodeId ?? null,
  }
}
