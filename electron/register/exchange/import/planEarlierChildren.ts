import type { EarlierEpisode } from '../sheets/earlierEpisodes'
import type { KnownChild } from './known'
import type { NewChild } from './planChildren'

/**
 * Which child of the plan a line of the template is about: its id, else its name and date of birth. Upper case, so
 * that "Cole" and "COLE" are one child.
 */
export function earlierKey({ ref, forename, surname, dob }: EarlierEpisode): string {
  if (ref !== null) return ref.toUpperCase()
  return `NAME/${[forename ?? '', surname ?? '', dob ?? ''].join('/').toUpperCase()}`
}

/**
 * Children of an old spreadsheet: known by id, or by the very same name and date of birth; a like name is not enough to
 * join two records, and is asked about instead.
 */
export function planEarlierChildren(
  episodes: readonly EarlierEpisode[],
  known: readonly KnownChild[],
): { matched: Map<string, KnownChild>; newChildren: NewChild[] } {
  const byKey = new Map<string, KnownChild>()
  for (const child of known) {
    const name = [child.forename ?? '', child.surname ?? '', child.dob ?? ''].join('/').toUpperCase()
    if (name !== '//') byKey.set(`NAME/${name}`, child)
    if (child.localRef !== null) byKey.set(child.localRef.toUpperCase(), child)
  }
  const matched = new Map<string, KnownChild>()
  const newChildren = new Map<string, NewChild>()
  for (const episode of episodes) {
    const key = earlierKey(episode)
    const child = byKey.get(key)
    if (child) matched.set(key, child)
    else if (!newChildren.has(key)) newChildren.set(key, newChild(key, episode))
  }
  return { matched, newChildren: [...newChildren.values()] }
}

function newChild(key: string, { ref, forename, surname, dob, sex, line }: EarlierEpisode): NewChild {
  return { key, localRef: ref, forename, surname, dob, sex903: sex, ethnicity: null, upn: null, line }
}
