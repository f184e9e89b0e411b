import type { Hidden } from './hidden'
import { OtherValues } from './otherValue'
import type { Counts } from './table'

/**
 * What must not be shown of some counts, so that no number from 1 to one below the threshold can be read or worked out:
 * first the small ones themselves, then as many others as it takes until every hidden count could have another value
 * with all that is shown staying as it is (statutory-returns.md 11.1.4; proposal). Noughts are always shown.
 *
 * @param settledBefore counts among them that go out elsewhere already, as they are shown there
 */
export function suppress(
  counts: Counts,
  threshold: number,
  settledBefore: SettledBefore = nothingSettled,
): ReadonlyMap<string, Hidden> {
  return suppressAround(counts, threshold, settledBefore).hidden
}

/** What is hidden, with what shows that it cannot be worked out. */
export interface Suppressed {
  readonly hidden: ReadonlyMap<string, Hidden>
  /** For each hidden count a change of it and of others that leaves all that is shown as it is. */
  readonly proofs: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Hidden counts of which no other value was found although all that may be hidden around is. */
  readonly unsafe: readonly string[]
}

/** The same, with its proofs. */
export function suppressAround(counts: Counts, threshold: number, settledBefore: SettledBefore): Suppressed {
  const hidden = new Map<string, Hidden>(settledBefore.hidden)
  const isOpen = (name: string) => !settledBefore.names.has(name)
  for (const [name, value] of counts.values)
    if (isSmall(value, threshold) && isOpen(name)) hidden.set(name, 'small')
  hideLonely(counts, threshold, hidden, isOpen)
  const others = new OtherValues(counts, hidden, threshold)
  const unsafe: string[] = []
  const proofs = new Map<string, ReadonlyMap<string, number>>()
  // What is hidden later only adds to what can change: whoever could have another value still could.
  const settled = new Set<string>()
  // Of what nothing is said there is nothing to search: it is looked after where a sum would tell it (hideLonely).
  for (const [name, how] of hidden) if (how === 'untold') settled.add(name)
  for (;;) {
    const open = [...hidden.keys()].find((name) => !settled.has(name))
    if (open === undefined) return { hidden, proofs, unsafe }
    const quick = others.find(open, 'quickly')
    if (quick === null && hideBeside(open, counts, { hidden, others, isOpen })) {
      hideLonely(counts, threshold, hidden, isOpen)
      continue
    }
    const found = quick ?? others.find(open, 'thoroughly')
    if (found !== null)
      for (const name of found.keys()) {
        settled.add(name)
        proofs.set(name, found)
      }
    else if (!sayLess(open, { hidden, others, isOpen })) {
      settled.add(open)
      unsafe.push(open)
    }
  }
}

function isSmall(value: number, threshold: number): boolean {
  return value > 0 && value < threshold
}

/** Counts that go out by themselves, and what is hidden of them: neither more nor less is hidden of them here. */
export interface SettledBefore {
  readonly names: ReadonlySet<string>
  readonly hidden: ReadonlyMap<string, Hidden>
}
const nothingSettled: SettledBefore = { names: new Set(), hidden: new Map() }

interface Hiding {
  readonly hidden: Map<string, Hidden>
  readonly others: OtherValues
  /** Whether it is still to be said how a count is shown. */
  readonly isOpen: (name: string) => boolean
}

/**
 * Where a sum hides only one, that one can be read off it: the smallest shown of the sum goes too, until none is left so.
 * Where nothing at all is said of it, only a small number is worth that.
 */
function hideLonely(
  { values, relations }: Counts,
  threshold: number,
  hidden: Map<string, Hidden>,
  isOpen: Hiding['isOpen'],
): void {
  const valueOf = (name: string) => values.get(name) ?? 0
  const sums = relations.filter(({ slack }) => slack === 0).map(({ terms }) => terms.map(({ of }) => of))
  for (let more = true; more;) {
    more = false
    for (const names of sums) {
      const [lonely, another] = names.filter((name) => hidden.has(name))
      if (lonely === undefined || another !== undefined) continue
      if (hidden.get(lonely) === 'untold' && !isSmall(valueOf(lonely), threshold)) continue
      const shown = names.filter((name) => name !== lonely && isOpen(name) && valueOf(name) > 0)
      const smallest = shown.toSorted((a, b) => valueOf(a) - valueOf(b))[0]
      if (smallest === undefined) continue
      hidden.set(smallest, 'protects')
      more = true
    }
  }
}

/** Hides one more count near one that can be worked out: the smallest shown nearby. False where none is left. */
function hideBeside(name: string, { values }: Counts, { hidden, others, isOpen }: Hiding): boolean {
  const smallestShown = (names: readonly string[]) =>
    names
      .filter((it) => !hidden.has(it) && isOpen(it) && (values.get(it) ?? 0) > 0)
      .toSorted((a, b) => (values.get(a) ?? 0) - (values.get(b) ?? 0))[0]
  for (const names of neighbours(name, hidden, others)) {
    const smallest = smallestShown(names)
    if (smallest === undefined) continue
    hidden.set(smallest, 'protects')
    return true
  }
  return false
}

/** Counts around one: those it stands in a relation with, then those the hidden ones among them do, and so on. */
function* neighbours(
  name: string,
  hidden: ReadonlyMap<string, Hidden>,
  others: OtherValues,
): Generator<readonly string[]> {
  const seen = new Set([name])
  for (let ring = [name]; ring.length > 0;) {
    const next = new Set<string>()
    for (const it of ring)
      for (const { terms } of others.relationsOf(it))
        for (const { of } of terms) if (!seen.has(of)) next.add(of)
    for (const it of next) seen.add(it)
    yield [...next]
    ring = [...next].filter((it) => hidden.has(it))
  }
}

/** Where nothing is left to hide, it is no longer said that hidden numbers are small: of the nearest around first. */
function sayLess(name: string, { hidden, others, isOpen }: Hiding): boolean {
  const isTold = (it: string) => isOpen(it) && ['small', 'protects'].includes(hidden.get(it) ?? '')
  for (const ring of [[name], ...neighbours(name, hidden, others)]) {
    const told = ring.filter(isTold)
    for (const it of told) hidden.set(it, 'withheld')
    if (told.length > 0) return true
  }
  return false
}
