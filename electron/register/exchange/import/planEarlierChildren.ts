import type { EarlierEpisode } from '../sheets/earlierEpisodes'
import { hasRef } from './childrenByRef'
import type { KnownChild } from './known'
import { dobColumns, type ChildFill, type NewChild } from './planChildren'

/**
 * Which child of the plan a line of the template is about: its id, else its name and date of birth. Upper case, so
 * that "Cole" and "COLE" are one child.
 */
export function earlierKey({ ref, forename, surname, dob }: EarlierEpisode): string {
  return ref === null ? nameKey(forename, surname, dob) : ref.toUpperCase()
}

function nameKey(forename: string | null, surname: string | null, dob: string | null): string {
  return `NAME/${[forename ?? '', surname ?? '', dob ?? ''].join('/').toUpperCase()}`
}

export interface EarlierChildren {
  readonly matched: ReadonlyMap<string, KnownChild>
  readonly newChildren: readonly NewChild[]
  /** As in `ChildrenPlan`. */
  readonly unknown: readonly NewChild[]
  /** Facts the register does not have yet. An old spreadsheet that says otherwise changes nothing. */
  readonly fills: readonly ChildFill[]
}

/**
 * Children of an old spreadsheet: known by id, or by the very same name and date of birth; a like name is not enough to
 * join two records, and is asked about instead.
 *
 * @param byRef known children by CHILD upper-cased, or by the key a person said is theirs
 */
export function planEarlierChildren(
  episodes: readonly EarlierEpisode[],
  known: readonly KnownChild[],
  byRef: ReadonlyMap<string, KnownChild>,
): EarlierChildren {
  const byName = new Map<string, KnownChild>()
  for (const child of known) {
    // A name alone is shared by too many: only with a date of birth is it one child.
    if (child.dob === null || (child.forename === null && child.surname === null)) continue
    byName.set(nameKey(child.forename, child.surname, child.dob), child)
  }
  const matched = new Map<string, KnownChild>()
  const newChildren = new Map<string, NewChild>()
  const unknown = new Map<string, NewChild>()
  const fills: ChildFill[] = []
  for (const episode of episodes) {
    const key = earlierKey(episode)
    if (matched.has(key) || newChildren.has(key)) continue
    const certain = byName.get(key)
    const child = certain ?? byRef.get(key)
    const asNew = newChildOf(key, episode)
    if (certain === undefined && (child === undefined || !hasRef(child, key))) unknown.set(key, asNew)
    if (child) {
      matched.set(key, child)
      const patch = lacking(child, asNew)
      if (Object.keys(patch).length > 0) fills.push({ child, patch })
    } else newChildren.set(key, asNew)
  }
  return { matched, newChildren: [...newChildren.values()], unknown: [...unknown.values()], fills }
}

/** What the register does not say of a child and the spreadsheet does. */
function lacking(
  child: KnownChild,
  { forename, surname, dob, sex903, localRef }: NewChild,
): ChildFill['patch'] {
  return {
    ...(child.forename === null && child.surname === null && forename !== null ? { forename } : {}),
    ...(child.forename === null && child.surname === null && surname !== null ? { surname } : {}),
    ...(child.dob === null && dob !== null ? dobColumns(dob) : {}),
    ...(child.sex903 === null && sex903 !== null ? { sex_903: sex903 } : {}),
    ...(child.localRef === null && localRef !== null ? { local_ref: localRef } : {}),
  }
}

function newChildOf(key: string, { ref, forename, surname, dob, sex, line }: EarlierEpisode): NewChild {
  return { key, localRef: ref, forename, surname, dob, sex903: sex, ethnicity: null, upn: null, line }
}
