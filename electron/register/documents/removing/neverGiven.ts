import { addressWords, fullNames, worthSeeking } from '../../../../shared/domain/papers/knownNames'
import { neverTold, timesStanding, type PaperFor } from '../../../../shared/domain/papers/removing'
import type { ReadDatabase } from '../../database/types'

/** Words of the register that go from a paper for somebody wherever they stand, without being asked about. */
export interface NeverGiven {
  /** Names of other children; for a parent or somebody else also of people who must not be told. */
  readonly names: readonly string[]
  /** Confidential addresses; for a parent or somebody else also how people who must not be told are reached. */
  readonly places: readonly string[]
  /** Other children whose name was found. */
  readonly otherChildren: number
  /** People who must not be told and whose name the asker gave. */
  readonly askers: readonly string[]
}

/**
 * What never leaves in a paper about one child, of all the register holds: other children's names whoever asks, and
 * confidential addresses; for parents and others also those who must not be told when the child is missing.
 *
 * @param words words that stand on the paper, of `wordsIn`
 * @param to who asks, by kind and by name
 */
export async function neverGiven(
  db: ReadDatabase,
  childId: string,
  words: ReadonlySet<string>,
  to: { readonly to: PaperFor; readonly name: string },
): Promise<NeverGiven> {
  const children = (await otherChildren(db, childId))
    .map((names) => worthSeeking(names, words))
    .filter((names) => names.length > 0)
  const contacts = await contactsOf(db, childId)
  const untold = contacts.filter(({ may_be_told }) => may_be_told === 'do_not_tell')
  const hidden = neverTold.includes(to.to) ? untold : []
  const confidential = contacts.filter((row) => row.address_confidential === 1 || hidden.includes(row))
  return {
    names: [...children.flat(), ...hidden.map(({ name }) => name)],
    places: [
      ...confidential.flatMap(({ address }) => (address === null ? [] : addressWords(address))),
      ...hidden.flatMap(({ phone, email }) => [phone, email].filter((one) => one !== null && one !== '')),
    ].filter((place) => place !== null),
    otherChildren: children.length,
    askers: untold.map(({ name }) => name).filter((name) => timesStanding(to.name, name) > 0),
  }
}

/** The ways every other child's full name is written; a second record of this child is not another child. */
async function otherChildren(db: ReadDatabase, childId: string): Promise<string[][]> {
  const rows = await db
    .selectFrom('child')
    .select(['id', 'forename', 'surname', 'known_as', 'duplicate_of'])
    .execute()
  const aliases = new Map<string, string[]>()
  const named = await db
    .selectFrom('child_alias')
    .select(['child_id', 'name'])
    .where('withdrawn_at', 'is', null)
    .execute()
  for (const { child_id, name } of named) aliases.set(child_id, [...(aliases.get(child_id) ?? []), name])
  const isOwn = (row: (typeof rows)[number]) => row.id === childId || row.duplicate_of === childId
  const namesOf = (row: (typeof rows)[number]) =>
    fullNames({ ...row, knownAs: row.known_as, aliases: aliases.get(row.id) ?? [] })
  const own = new Set(rows.filter(isOwn).flatMap(namesOf).map(comparable))
  return rows
    .filter((row) => !isOwn(row))
    .map((row) => namesOf(row).filter((name) => !own.has(comparable(name))))
}

const comparable = (name: string): string => name.toLocaleLowerCase('en-GB')

async function contactsOf(db: ReadDatabase, childId: string) {
  return db
    .selectFrom('contact')
    .select(['name', 'phone', 'email', 'address', 'address_confidential', 'may_be_told'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
}
