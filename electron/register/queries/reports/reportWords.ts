import type { CountedReport } from '../../../../shared/returns/figures/reports/report'
import { shownWords } from '../../../../shared/returns/suppression/shown'

/** What is in no figure of the report, a sentence each. */
export function leftOutWords({ leftOut, below }: CountedReport): string[] {
  const some = leftOut.filter(({ count }) => count !== 0)
  if (some.length === 0) return ['No episode of the period was left out.']
  return some.map(({ words, count }) => `Left out, ${shownWords(count, below ?? 0)}: ${words}.`)
}
