import type { KnownChild, SameChildAnswers } from './known'

/**
 * Known children by what the files call them: CHILD upper-cased, a reference of a record that was put together with
 * theirs, or the key of a child a person said is a known one. A reference a child has today is that child's, whoever had
 * it before. One known child is never two children of the files by answers: of two such answers the first counts.
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
  for (const child of known)
    for (const ref of child.formerRefs) if (!byRef.has(ref.toUpperCase())) byRef.set(ref.toUpperCase(), child)
  const taken = new Set<string>()
  for (const [key, id] of answers) {
    const child = byId.get(id)
    if (child === undefined || byRef.has(key) || taken.has(id)) continue
    taken.add(id)
    byRef.set(key, child)
  }
  return byRef
}

/** Whether the files call the child by a reference of a record that was put together with it. */
export function isFormerRef({ localRef, formerRefs }: KnownChild, key: string): boolean {
  return localRef?.toUpperCase() !== key && formerRefs.some((ref) => ref.toUpperCase() === key)
}

/** Whether the register itself knows the child by that reference; otherwise somebody said who it is. */
export function hasRef(child: KnownChild, key: string): boolean {
  return child.localRef?.toUpperCase() === key || isFormerRef(child, key)
}
