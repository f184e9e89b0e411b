/** Above this many, inserting one by one takes longer than a sort that halves. */
const few = 32

/**
 * Sorts, equal things in their order, for lists of which there are many and each is short: V8 gets room for a
 * long sort ready whenever it sorts, 1.4 KB of rubbish for the six rows of a child, 75 MB for a file of 100,000 rows.
 *
 * @param things the caller's own: it may come back, changed
 */
export function sortFew<T>(things: T[], compare: (a: T, b: T) => number): T[] {
  if (things.length > few) return things.toSorted(compare)
  for (let at = 1; at < things.length; at += 1) {
    const thing = things[at] as T
    let to = at
    for (; to > 0 && compare(things[to - 1] as T, thing) > 0; to -= 1) things[to] = things[to - 1] as T
    things[to] = thing
  }
  return things
}
