import type { Hidden } from './hidden'
import { suppressAround, type SettledBefore, type Suppressed } from './suppress'
import type { Counts } from './table'

/** Rounds of setting aside; an answer that needs more shows nothing but what was settled before. */
const MOST_ROUNDS = 40

export interface HiddenAround extends Suppressed {
  /** The counts of which something is said; the others are withheld whole. */
  readonly left: Counts
}

/**
 * Hides around counts that go out elsewhere as they are. Where one could be worked out whatever else is hidden, the whole
 * figure or breakdown it stands in is withheld, noughts as well: nothing is said of it, so nothing follows from it.
 */
export function hideAround(counts: Counts, threshold: number, settled: SettledBefore): HiddenAround {
  const setAside = new Set<string>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const left = without(counts, setAside, settled)
    const found = suppressAround(left, threshold, settled)
    const guilty = found.unsafe
      .flatMap((name) => (settled.names.has(name) ? openBeside(name, left, settled) : name))
      .map(figureOf)
    if (guilty.length === 0) return { ...found, hidden: withRest(found.hidden, counts, left), left }
    for (const figure of guilty) setAside.add(figure)
  }
  const left = new Map([...counts.values].filter(([name]) => settled.names.has(name)))
  const only = { values: left, relations: [] }
  return { hidden: withRest(settled.hidden, counts, only), proofs: new Map(), unsafe: [], left: only }
}

/** The figure or the breakdown a number belongs to, in all its rows and columns. */
function figureOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

/** Counts that could be set aside and hold together with one that could not. */
function openBeside(name: string, { relations }: Counts, { names }: SettledBefore): string[] {
  return relations
    .filter(({ terms }) => terms.some(({ of }) => of === name))
    .flatMap(({ terms }) => terms.flatMap(({ of }) => (names.has(of) ? [] : of)))
}

/** What is set aside leaves the counts, and what holds between it and others is of no use to a reader. */
function without(
  { values, relations }: Counts,
  setAside: ReadonlySet<string>,
  { names }: SettledBefore,
): Counts {
  const isGone = (name: string) => setAside.has(figureOf(name)) && !names.has(name)
  return {
    values: new Map([...values].filter(([name]) => !isGone(name))),
    relations: relations.filter(({ terms }) => !terms.some(({ of }) => isGone(of))),
  }
}

/** Everything that left the counts is withheld. */
function withRest(
  hidden: ReadonlyMap<string, Hidden>,
  { values }: Counts,
  left: Counts,
): ReadonlyMap<string, Hidden> {
  const gone = [...values.keys()].filter((name) => !left.values.has(name))
  return new Map([...hidden, ...gone.map((name): [string, Hidden] => [name, 'withheld'])])
}
