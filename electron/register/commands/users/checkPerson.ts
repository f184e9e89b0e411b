import { extraRoles, type Role } from '../../../../shared/contract/permissions'
import { Refusal } from '../../../../shared/contract/errors'
import { administratorStays, type Standing } from '../../../../shared/domain/users/lastAdministrator'
import { roleWords } from '../../../../shared/text/roleWords'
import type { ReadDatabase } from '../../database/types'
import { readSettings } from '../../queries/settings/readSettings'
import type { Colleague } from '../../queries/users/standings'
import { InputProblems } from '../inputProblems'

/** What an administrator says about a person. */
export interface PersonWish {
  readonly name: string
  readonly role: Role
  readonly endsOn: string | null
}

/**
 * Checks a person to be invited or changed: a name nobody else here has, a role that is switched on, a day that exists.
 *
 * @param held the role the person has; it may be kept although it is switched off
 * @throws INVALID
 */
export async function checkPerson(
  db: ReadDatabase,
  wish: PersonWish,
  others: readonly Colleague[],
  held: string | null,
): Promise<void> {
  const problems = new InputProblems()
  if (others.some(({ name }) => sameName(name, wish.name)))
    problems.add(
      'name',
      'Somebody of this name works here already. Add a second name or a team, so that people know who is who',
    )
  const { extraRoles: on } = await readSettings(db)
  const isOff = extraRoles.some((role) => role === wish.role) && !on.some((role) => role === wish.role)
  if (isOff && wish.role !== held)
    problems.add('role', `The role ${roleWords[wish.role].label} is switched off. Switch it on first`)
  problems.day('endsOn', wish.endsOn)
  problems.throwIfAny()
}

function sameName(left: string, right: string): boolean {
  return left.localeCompare(right, 'en-GB', { sensitivity: 'base' }) === 0
}

/** The person meant. @throws NOT_FOUND when nobody is, or the person left */
export function colleagueOf(people: readonly Colleague[], id: string): Colleague {
  const found = people.find((person) => person.id === id)
  if (found === undefined) throw new Refusal('NOT_FOUND', { what: 'user' })
  return found
}

/** @throws LAST_ADMINISTRATOR @param after null when the person leaves */
export function requireAdministrator(
  people: readonly Colleague[],
  changed: string,
  after: Standing | null,
): void {
  if (!administratorStays(people, changed, after)) throw new Refusal('LAST_ADMINISTRATOR', {})
}
