import type { SearchableChild } from '../../../../shared/domain/children/nameIndex'
import type { ReadDatabase } from '../../database/types'
import { groupBy } from '../chunks'
import { indexKind } from './keptIndex'

/** Children by their names and references. */
export const childrenIndex = indexKind('names of children', ['child', 'child_alias'], searchableChildren)

/** People around the children, by name and phone. */
export const peopleIndex = indexKind('people around the children', ['contact', 'child'], searchablePeople)

/** Places by name, Ofsted's number, postcode and phone. */
export const placesIndex = indexKind('places', ['place'], searchablePlaces)

/** People of concern, by every name they go by. */
export const ofConcernIndex = indexKind('people of concern', ['person'], searchableOfConcern)

/** Who holds interviews, by name and organisation. */
export const workersIndex = indexKind('workers', ['worker'], searchableWorkers)

/** Every child that can be found: withdrawn ones cannot. */
async function searchableChildren(db: ReadDatabase): Promise<SearchableChild[]> {
  const aliases = await db
    .selectFrom('child_alias')
    .select(['child_id', 'name'])
    .where('withdrawn_at', 'is', null)
    .execute()
  const byChild = groupBy(aliases, ({ child_id }) => child_id)
  const children = await db
    .selectFrom('child')
    .select(['id', 'forename', 'surname', 'known_as', 'described_as', 'local_ref', 'dob'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return children.map((child) => ({
    id: child.id,
    forename: child.forename,
    surname: child.surname,
    knownAs: child.known_as,
    aliases: (byChild.get(child.id) ?? []).map(({ name }) => name),
    describedAs: child.described_as,
    localRef: child.local_ref,
    dob: child.dob,
  }))
}

async function searchablePeople(db: ReadDatabase): Promise<SearchableChild[]> {
  const rows = await db
    .selectFrom('contact')
    .innerJoin('child', 'child.id', 'contact.child_id')
    .select(['contact.id', 'contact.name', 'contact.agency', 'contact.phone'])
    .where('contact.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, agency, phone }) => byName(id, [name, agency], [phone]))
}

async function searchablePlaces(db: ReadDatabase): Promise<SearchableChild[]> {
  const rows = await db
    .selectFrom('place')
    .select(['id', 'name', 'also_called', 'provider', 'urn', 'postcode', 'phone'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, also_called, provider, urn, postcode, phone }) =>
    byName(id, [name, provider, ...otherNames(also_called)], [urn, postcode, phone]),
  )
}

async function searchableOfConcern(db: ReadDatabase): Promise<SearchableChild[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'also_called'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, also_called }) => byName(id, [name, ...otherNames(also_called)], []))
}

/** One name a line. */
function otherNames(alsoCalled: string | null): string[] {
  return (alsoCalled ?? '').split('\n').filter((name) => name.trim() !== '')
}

async function searchableWorkers(db: ReadDatabase): Promise<SearchableChild[]> {
  const rows = await db
    .selectFrom('worker')
    .select(['id', 'name', 'organisation'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id, name, organisation }) => byName(id, [name, organisation], []))
}

/** Something found by names in any spelling, and by numbers to the letter. */
function byName(
  id: string,
  [name, ...others]: readonly [string, ...(string | null)[]],
  numbers: readonly (string | null)[],
): SearchableChild {
  return {
    id,
    forename: name,
    surname: null,
    knownAs: null,
    aliases: others.filter((other) => other !== null),
    describedAs: null,
    localRef: numbers.filter((number) => number !== null).join(' '),
    dob: null,
  }
}
