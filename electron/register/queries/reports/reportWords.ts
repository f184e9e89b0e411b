import type { CountedReport } from '../../../../shared/returns/figures/reports/countReport'
import type { Definition } from '../../exchange/sheetsOut/model'

/** What every figure of a report means, each once. */
export function definitionsOf({ sections }: CountedReport): Definition[] {
  const rules = sections.flatMap(({ lines, tables }) => [...lines, ...tables])
  return [...new Map(rules.map(({ id, words, rule }) => [id, { term: words, meaning: rule }])).values()]
}

/** What is in no figure of the report, a sentence each. */
export function leftOutWords({ leftOut }: CountedReport): string[] {
  const some = leftOut.filter(({ count }) => count > 0)
  if (some.length === 0) return ['No episode of the period was left out.']
  return some.map(({ words, count }) => `Left out, ${count}: ${words}.`)
}
