import type { KnownChild, SameChildAnswers } from './known'

/**
 * Known children by what the files call them: CHILD upper-cased, or the key of a child a person said is a known one.
 * One known child is never two children of the files: of two such answers the first counts.
 */
export function childrenByRef(
  known: readonly KnownChild[],
  answers: SameChildAnswers,
): ReadonlyMap<string, KnownChild> {
  const byId = new Map(known.map((child) => [child.id, child]))
  const byRef = new Map(
    known.flatMap((child) =>
      child.localRef === null ? [] : [[child.localRef.toUpperCase(), child] as const],
    ),
  )
  const taken = new Set<string>()
  for (const [key, id] of answers) {
    const child = byId.get(id)
    if (child === undefined || byRef.has(key) || taken.has(id)) continue
    taken.add(id)
    byRef.set(key, child)
  }
  return byRef
}
