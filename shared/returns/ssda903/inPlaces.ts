/** Things sorted, and where in them those of each place end. */
export interface InPlaces<T> {
  readonly sorted: readonly T[]
  readonly ends: Uint32Array
}

/**
 * Sorts by a place each thing has in a file, in time that grows with their number and no faster: a comparing sort of a
 * hundred thousand findings takes longer than finding them. What stands in one place stays in its order.
 *
 * @param placeOf a whole number from 0, not much larger than there are rows
 */
export function inPlaces<T>(things: readonly T[], placeOf: (thing: T) => number): InPlaces<T> {
  const places = new Uint32Array(things.length)
  let most = 0
  things.forEach((thing, at) => {
    const place = placeOf(thing)
    places[at] = place
    if (place > most) most = place
  })
  // Where the next thing of each place goes: after all things of the places before it.
  const next = new Uint32Array(most + 2)
  for (const place of places) next[place + 1] = (next[place + 1] ?? 0) + 1
  for (let place = 1; place <= most; place += 1) next[place] = (next[place] ?? 0) + (next[place - 1] ?? 0)
  const sorted = Array.from<T>({ length: things.length })
  things.forEach((thing, at) => {
    const place = places[at] ?? 0
    const to = next[place] ?? 0
    sorted[to] = thing
    next[place] = to + 1
  })
  return { sorted, ends: next.subarray(0, most + 1) }
}
