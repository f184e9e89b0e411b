import { ourGroups } from '../figures/columns'
import type { Hidden } from './hidden'
import { suppressAround, type SettledBefore, type Suppressed } from './suppress'
import type { Counts } from './table'

/** Rounds of setting aside; an answer that needs more shows nothing but what was settled before. */
const MOST_ROUNDS = 40

/**
 * Hides around counts that go out elsewhere as they are. Where one could be worked out whatever else is hidden, what gives
 * it away is set aside: withheld whole, noughts as well, so that nothing is said of it. The finest goes first.
 */
export function hideAround(counts: Counts, threshold: number, settled: SettledBefore): Suppressed {
  const open = [...counts.values.keys()].filter((name) => !settled.names.has(name))
  const setAside = new Set<string>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const around = setAsideIn(settled, open, setAside)
    const found = suppressAround(counts, threshold, around)
    const guilty = found.unsafe.flatMap((name) =>
      around.names.has(name) ? openBeside(name, counts, around.names) : name,
    )
    if (guilty.length === 0) return { ...found, hidden: withNoughts(found.hidden, counts) }
    for (const group of finestOf(guilty)) setAside.add(group)
  }
  const rest = open.map((name): [string, Hidden] => [name, 'untold'])
  return { hidden: new Map([...settled.hidden, ...rest]), proofs: new Map(), unsafe: [] }
}

/** Where a sum that is shown is nought, so are its parts: nothing is kept back by not saying so. */
function withNoughts(
  hidden: ReadonlyMap<string, Hidden>,
  { values, relations }: Counts,
): Map<string, Hidden> {
  const shown = new Map(hidden)
  for (const { terms, slack } of relations) {
    const [whole, ...parts] = terms
    const isNought = whole?.by === 1 && parts.every(({ by }) => by === -1) && values.get(whole.of) === 0
    if (slack !== 0 || !isNought || whole === undefined || hidden.has(whole.of)) continue
    for (const { of } of parts) if (hidden.get(of) === 'untold') shown.delete(of)
  }
  return shown
}

/** What is settled, with what is set aside: nothing more or less is to be hidden of either. */
function setAsideIn(
  settled: SettledBefore,
  open: readonly string[],
  groups: ReadonlySet<string>,
): SettledBefore {
  const untold = open.filter((name) => groups.has(groupOf(name)))
  return {
    names: new Set([...settled.names, ...untold]),
    hidden: new Map([...settled.hidden, ...untold.map((name): [string, Hidden] => [name, 'untold'])]),
  }
}

/** The parts of the council's own children, which are told apart or not told apart together. */
const ownGroups: ReadonlySet<string> = new Set(ourGroups)

/**
 * What is set aside together: all rows of a figure or breakdown in one column, and in the columns of our own groups at
 * once, for what is left of them would follow from their sum.
 */
function groupOf(name: string): string {
  const column = name.slice(name.lastIndexOf('/') + 1)
  return `${name.slice(0, name.indexOf('/'))}/${ownGroups.has(column) ? 'groups' : column}`
}

/** How much is lost with a number: least with a row of a breakdown in a group, most with a figure of all ours. */
function worthOf(name: string): number {
  const isRow = name.indexOf('/') !== name.lastIndexOf('/')
  const isOurs = name.endsWith('/ours')
  return (isRow ? 0 : 2) + (isOurs ? 1 : 0)
}

/** Of what could be set aside the finest alone: with it gone, the rest may be safe. */
function finestOf(names: readonly string[]): Set<string> {
  const least = Math.min(...names.map(worthOf))
  return new Set(names.filter((name) => worthOf(name) === least).map(groupOf))
}

/** Counts that could be set aside and hold together with one that could not. */
function openBeside(name: string, { relations }: Counts, names: ReadonlySet<string>): string[] {
  return relations
    .filter(({ terms }) => terms.some(({ of }) => of === name))
    .flatMap(({ terms }) => terms.flatMap(({ of }) => (names.has(of) ? [] : of)))
}
