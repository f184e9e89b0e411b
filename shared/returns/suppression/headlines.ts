import { cellName } from './cellName'
import { hideAround } from './hideAround'
import type { Hidden } from './hidden'
import { suppress, type Suppressed } from './suppress'
import type { Counts } from './table'

/**
 * What every reader asks first, of all ours. The details that tell them apart give way around them; by themselves a small
 * council's totals would be the first to go for the sake of some detail nobody asked about (proposal).
 */
const headlines: ReadonlySet<string> = new Set(
  [
    'children.begun',
    'episodes.begun',
    'episodes.due',
    'episodes.due.known',
    'episodes.offered',
    'episodes.held',
  ].map((id) => cellName(id, null, 'ours')),
)

/**
 * What is hidden of an answer that goes out by itself: details before totals. Where the totals would give a detail away
 * whatever else is hidden, and it is no use to set details aside, all is hidden by size alone.
 */
export function suppressAnswer(counts: Counts, threshold: number): ReadonlyMap<string, Hidden> {
  const { hidden, unsafe } = aroundHeadlines(counts, threshold)
  return unsafe.length === 0 ? hidden : suppress(counts, threshold)
}

/** Hides the details around the totals. */
export function aroundHeadlines(counts: Counts, threshold: number): Suppressed {
  const names = new Set([...counts.values.keys()].filter((name) => headlines.has(name)))
  return hideAround(counts, threshold, { names, hidden: lonelyHeadlines(counts, threshold, names) })
}

/** Small headlines, and where a sum leaves a small number over between headlines alone, one of them as well. */
function lonelyHeadlines(
  { values, relations }: Counts,
  threshold: number,
  names: ReadonlySet<string>,
): ReadonlyMap<string, Hidden> {
  const valueOf = (name: string) => values.get(name) ?? 0
  const isSmall = (name: string) => valueOf(name) > 0 && valueOf(name) < threshold
  const hidden = new Map<string, Hidden>()
  for (const name of names) if (isSmall(name)) hidden.set(name, 'small')
  const sums = relations
    .filter(({ slack }) => slack === 0)
    .map(({ terms }) => terms.map(({ of }) => of).filter((name) => valueOf(name) > 0))
  for (let more = true; more;) {
    more = false
    for (const sum of sums) {
      const shown = sum.filter((name) => !isSmall(name) && !hidden.has(name))
      if (shown.length !== sum.length - 1 || !shown.every((name) => names.has(name))) continue
      const smallest = shown.toSorted((a, b) => valueOf(a) - valueOf(b))[0]
      if (smallest === undefined) continue
      hidden.set(smallest, 'protects')
      more = true
    }
  }
  return hidden
}
