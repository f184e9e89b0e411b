import { likelySame } from '../../../../shared/domain/children/likelySame'
import type { NamedChild } from '../sheets/namesList'
import type { KnownChild, SameChildAnswers } from './known'
import type { NewChild } from './planChildren'

/** "Is this 566910?": a child of the files who may be one the register knows already. */
export interface SameChildQuestion {
  readonly key: string
  /** How the file names the child: its identifier, or its name. */
  readonly fromFile: string
  readonly line: number | null
  readonly candidates: readonly { readonly child: KnownChild; readonly why: string }[]
  /** Id of the candidate a person chose; null takes the child as new. */
  readonly answer: string | null
}

/**
 * Asks about every child of the files whom the register may know without the identifier: same date of birth and no
 * name, or a like name (`likelySame`). A child of the register who has another identifier is never asked about: the
 * council itself tells the two apart.
 *
 * @param names names this same import gives, by CHILD upper-cased
 */
export function sameChildQuestions(
  unknown: readonly NewChild[],
  known: readonly KnownChild[],
  names: ReadonlyMap<string, NamedChild>,
  answers: SameChildAnswers,
): SameChildQuestion[] {
  const searchable = known.map((child) => ({ ...child, aliases: [] }))
  const byId = new Map(known.map((child) => [child.id, child]))
  const withoutRef = searchable.filter(({ localRef }) => localRef === null)
  return unknown.flatMap((child) => {
    const { key, localRef, line } = child
    const named = names.get(key)
    const person = {
      forename: child.forename ?? named?.forename ?? null,
      surname: child.surname ?? named?.surname ?? null,
      dob: child.dob ?? named?.dob ?? null,
    }
    const mayBe = localRef === null ? searchable : withoutRef
    const candidates = likelyCandidates(mayBe, person).flatMap(({ id, why }) => {
      const found = byId.get(id)
      return found === undefined ? [] : [{ child: found, why }]
    })
    if (candidates.length === 0) return []
    const fromFile = localRef ?? [person.forename, person.surname].filter(Boolean).join(' ')
    return [{ key, fromFile, line, candidates, answer: answers.get(key) ?? null }]
  })
}

type Searchable = Parameters<typeof likelySame>[0]

/** A 903 file holds no names: there the date of birth is all there is to go by. */
function likelyCandidates(
  mayBe: Searchable,
  person: Parameters<typeof likelySame>[1],
): { readonly id: string; readonly why: string }[] {
  if (mayBe.length === 0) return []
  if (person.forename !== null || person.surname !== null) return likelySame(mayBe, person)
  if (person.dob === null) return []
  return mayBe.filter(({ dob }) => dob === person.dob).map(({ id }) => ({ id, why: 'same date of birth' }))
}
