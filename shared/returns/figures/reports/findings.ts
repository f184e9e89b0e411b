import type { Shown } from '../../suppression/shown'

interface Row {
  readonly words: string
  readonly shown: Shown
}

/** What stands out among rows: "Most: Friday, 12." Nothing is claimed of what is held back. */
export function mostWords(rows: readonly Row[]): string {
  const shown = rows.flatMap(({ words, shown: count }) => (typeof count === 'number' ? { words, count } : []))
  const most = Math.max(0, ...shown.map(({ count }) => count))
  const isHeldBack = shown.length < rows.length
  if (most === 0) return isHeldBack ? 'Every number but nought is held back.' : 'None in this period.'
  const first = shown.filter(({ count }) => count === most).map(({ words }) => words)
  const numbers = most.toLocaleString('en-GB')
  const which =
    first.length > 3
      ? `${first.length} rows with ${numbers} each`
      : `${andWords(first)}, ${numbers}${first.length > 1 ? ' each' : ''}`
  return isHeldBack ? `Most, of the numbers that are shown: ${which}. Some are held back.` : `Most: ${which}.`
}

/**
 * What became of each line since the period before: "Episodes: 86, 80 in the period before."
 *
 * @param rows oldest first, the period the report is about last
 */
export function trendWords(
  series: readonly string[],
  rows: readonly { readonly values: readonly (number | string)[] }[],
  unit: string,
): string {
  const say = (value: number | string | undefined) =>
    typeof value === 'number' ? `${value.toLocaleString('en-GB')}${unit}` : (value ?? '–')
  const [now, before] = [rows.at(-1), rows.at(-2)]
  return series
    .map((words, at) => {
      const earlier = before === undefined ? '–' : say(before.values[at])
      const since = earlier === '–' ? 'nothing to compare with' : `${earlier} in the period before`
      return `${words}: ${say(now?.values[at])}, ${since}.`
    })
    .join(' ')
}

function andWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
