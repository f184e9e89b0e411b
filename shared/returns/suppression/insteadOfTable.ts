import type { Column } from '../figures/columns'
import type { Shown } from './shown'

interface Row {
  readonly counts: Readonly<Partial<Record<Column, Shown>>>
}

/**
 * What is said in place of a table in which nothing is to be read: nobody is in it, or every number that is not nought is
 * withheld. Null where a number is shown, be it as small alone.
 */
export function insteadOfTable(rows: readonly Row[]): string | null {
  const all = rows.flatMap(({ counts }) => Object.values(counts))
  const some = all.filter((count) => count !== 0)
  if (some.length === 0) return 'none in this period'
  if (some.some((count) => count !== 'withheld')) return null
  const many = some.length.toLocaleString('en-GB')
  const which =
    some.length === 1
      ? 'the one number is'
      : some.length === all.length
        ? `all ${many} numbers are`
        : `${many} numbers are`
  const others = some.length === all.length ? '' : ', and the others are noughts'
  return `${which} withheld, because a small one could be worked out${others}`
}

/** The same of figures under each other, in a sentence that names them. A nought is an answer: those stay a table. */
export function insteadOfLines(lines: readonly (Row & { readonly words: string })[]): string | null {
  const isNobody = lines.every(({ counts }) => Object.values(counts).every((count) => count === 0))
  const said = isNobody ? null : insteadOfTable(lines)
  return said === null ? null : `${lines.map(({ words }) => words).join('; ')}: ${said}.`
}
