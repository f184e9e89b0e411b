import type { Book } from './book/openBook'
import { breakdowns, measures } from './catalogue/catalogue'
import { reportBreakdowns, reportMeasures } from './reports/plans'

/** A figure, or one row of a breakdown, in words. */
export function measureWords(book: Book, id: string, part: string | null): string {
  const table = breakdowns.get(id) ?? reportBreakdowns.get(id)
  if (table === undefined || part === null) return (measures.get(id) ?? reportMeasures.get(id))?.words ?? id
  const row = table.parts(book).find(({ key }) => key === part)
  return `${table.words}: ${row?.words ?? part}`
}
