/** Two lists in the order of their ids as one. */
export function mergedById<T extends { readonly id: string }>(one: readonly T[], other: readonly T[]): T[] {
  const merged: T[] = []
  let next = 0
  for (const item of one) {
    for (let own = other[next]; own !== undefined && own.id < item.id; own = other[(next += 1)])
      merged.push(own)
    merged.push(item)
  }
  for (; next < other.length; next += 1) merged.push(other[next] as T)
  return merged
}
